using PortalMitra.SamplePress.Outlets;

namespace PortalMitra.SamplePress.Serving;

/// <summary>What must and must not come out of a crawl, derived from the articles in print.</summary>
internal static class Expectations
{
    public static IReadOnlyList<ExpectedMention> Mentions(IEnumerable<Edition> editions) =>
        [.. editions.SelectMany(edition => edition.Articles.SelectMany(article => MentionsOf(edition, article)))];

    public static IReadOnlyList<SampleTrap> Traps(IEnumerable<Edition> editions) => [.. editions.SelectMany(TrapsOf)];

    private static IEnumerable<ExpectedMention> MentionsOf(Edition edition, SampleArticle article)
    {
        if (article.Mention is not { } mention)
            yield break;
        yield return new ExpectedMention
        {
            OutletSlug = edition.Outlet.Slug,
            Path = edition.Outlet.Style.PathOf(article),
            Url = edition.UrlOf(article),
            Title = article.Title,
            PublishedAt = article.PublishedAt,
            Expectation = mention,
        };
    }

    private static IEnumerable<SampleTrap> TrapsOf(Edition edition)
    {
        foreach (var article in edition.Articles)
        {
            if (article.Trap is { } trap)
                yield return Trap(edition, edition.Outlet.Style.PathOf(article), article.Title, trap);
        }
        foreach (var hazard in edition.Outlet.Style.Hazards)
            yield return Trap(edition, hazard.Path, hazard.Title, new TrapExpectation(hazard.Reason, hazard.Why));
    }

    private static SampleTrap Trap(Edition edition, string path, string title, TrapExpectation trap) => new()
    {
        OutletSlug = edition.Outlet.Slug,
        Path = path,
        Url = edition.BaseUrl + path,
        Title = title,
        Reason = trap.Reason,
        Why = trap.Why,
    };
}
