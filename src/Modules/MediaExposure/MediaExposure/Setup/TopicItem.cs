using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Setup;

/// <summary>A topic as recipes write it. Lists that are not named are empty.</summary>
/// <param name="People">Lines <c>Name | office | first day | last day</c>.</param>
/// <param name="AskFrom">The score from which a person is asked, to the tenth; 2 where it is not named.</param>
/// <param name="AcceptFrom">The score from which nobody is asked; never where it is not named.</param>
internal sealed record TopicItem(
    string Slug,
    string Name,
    List<string>? Subjects = null,
    List<string>? Places = null,
    List<string>? AmbiguousPlaces = null,
    List<string>? Context = null,
    List<string>? OtherPlaces = null,
    List<string>? OwnNames = null,
    List<string>? Programmes = null,
    List<string>? People = null,
    List<string>? NotUs = null,
    string? Query = null,
    decimal? AskFrom = null,
    decimal? AcceptFrom = null,
    bool IsActive = true)
{
    /// <exception cref="RecipeException">A line of people, the query or a threshold cannot be read.</exception>
    public void Check()
    {
        if (TopicPerson.ReadAll(Text(People)).FirstOrDefault(line => line.Error is not null) is { } broken)
            throw new RecipeException($"topic '{Slug}', people: '{broken.Line}' is no line 'Name | office | 2021-02-26 | 2025-02-20' ({broken.Error}).");
        if (!string.IsNullOrWhiteSpace(Query) && TopicQuery.Parse(Query) is { Error: { } error } outcome)
            throw new RecipeException($"topic '{Slug}', query: {MatchWords.Of(error, outcome.Detail)}");
        if (AskFrom is <= 0 or > 1000 || AcceptFrom is <= 0 or > 1000 || AcceptFrom < (AskFrom ?? TopicMatcher.AskFrom))
            throw new RecipeException($"topic '{Slug}': askFrom and acceptFrom are scores above 0, and acceptFrom is not below askFrom.");
    }

    public Topic ToTopic() => new()
    {
        Slug = Slug,
        Name = Name,
        IsActive = IsActive,
        OwnNames = Text(OwnNames),
        SubjectTerms = Text(Subjects),
        ProgrammeTerms = Text(Programmes),
        People = Text(People),
        PlaceTerms = Text(Places),
        AmbiguousPlaceTerms = Text(AmbiguousPlaces),
        ContextTerms = Text(Context),
        OtherPlaceTerms = Text(OtherPlaces),
        NotUsTerms = Text(NotUs),
        Query = string.IsNullOrWhiteSpace(Query) ? null : Query.Trim(),
        AskFromTenths = (int)decimal.Round((AskFrom ?? TopicMatcher.AskFrom) * 10),
        AcceptFromTenths = AcceptFrom is { } accept ? (int)decimal.Round(accept * 10) : null,
    };

    private static string Text(List<string>? lines) => string.Join('\n', lines ?? []);
}
