using PortalMitra.Framework.Domain;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>A topic as staff type it. What is wrong with it says <see cref="TopicProblems"/>.</summary>
internal sealed class TopicInput
{
    /// <summary>The lists of names, in the form's order; people have rows of their own.</summary>
    public static readonly IReadOnlyList<string> Lists =
    [
        nameof(OwnNames), nameof(SubjectTerms), nameof(ProgrammeTerms), nameof(PlaceTerms), nameof(AmbiguousPlaceTerms), nameof(ContextTerms), nameof(OtherPlaceTerms), nameof(NotUsTerms),
    ];

    public string? Name { get; set; }
    public bool IsActive { get; set; }
    public string? OwnNames { get; set; }
    public string? SubjectTerms { get; set; }
    public string? ProgrammeTerms { get; set; }
    public List<PersonInput> People { get; set; } = [];
    public string? PlaceTerms { get; set; }
    public string? AmbiguousPlaceTerms { get; set; }
    public string? ContextTerms { get; set; }
    public string? OtherPlaceTerms { get; set; }
    public string? NotUsTerms { get; set; }
    public string? Query { get; set; }

    /// <summary>Scores as typed, with a comma or a point.</summary>
    public string? AskFrom { get; set; } = "2";

    public bool Accepts { get; set; }
    public string? AcceptFrom { get; set; }

    /// <summary>Of the topic that the person saw.</summary>
    public int Version { get; set; }

    public int? AskTenths => ScoreText.TenthsOf(AskFrom);

    public int? AcceptTenths => Accepts ? ScoreText.TenthsOf(AcceptFrom) : null;

    public static TopicInput Of(Topic topic) => new()
    {
        Name = topic.Name,
        IsActive = topic.IsActive,
        OwnNames = topic.OwnNames,
        SubjectTerms = topic.SubjectTerms,
        ProgrammeTerms = topic.ProgrammeTerms,
        People = [.. Topic.Lines(topic.People).Select(PersonInput.Of)],
        PlaceTerms = topic.PlaceTerms,
        AmbiguousPlaceTerms = topic.AmbiguousPlaceTerms,
        ContextTerms = topic.ContextTerms,
        OtherPlaceTerms = topic.OtherPlaceTerms,
        NotUsTerms = topic.NotUsTerms,
        Query = topic.Query,
        AskFrom = ScoreText.Of(topic.AskFromTenths),
        Accepts = topic.AcceptFromTenths is not null,
        AcceptFrom = topic.AcceptFromTenths is { } accept ? ScoreText.Of(accept) : null,
        Version = topic.Version,
    };

    public string this[string list] => list switch
    {
        nameof(OwnNames) => OwnNames,
        nameof(SubjectTerms) => SubjectTerms,
        nameof(ProgrammeTerms) => ProgrammeTerms,
        nameof(PlaceTerms) => PlaceTerms,
        nameof(AmbiguousPlaceTerms) => AmbiguousPlaceTerms,
        nameof(ContextTerms) => ContextTerms,
        nameof(OtherPlaceTerms) => OtherPlaceTerms,
        nameof(NotUsTerms) => NotUsTerms,
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "There is no such list."),
    } ?? "";

    public IReadOnlyList<string> LinesOf(string list) => Topic.Lines(PlainText.Clean(this[list]));

    public IEnumerable<string> PeopleLines => People.Where(person => !person.IsEmpty).Select(person => person.ToLine());

    public void WriteTo(Topic topic)
    {
        (topic.Name, topic.IsActive) = (PlainText.CleanLine(Name), IsActive);
        (topic.OwnNames, topic.SubjectTerms, topic.ProgrammeTerms) = (Tidy(nameof(OwnNames)), Tidy(nameof(SubjectTerms)), Tidy(nameof(ProgrammeTerms)));
        (topic.PlaceTerms, topic.AmbiguousPlaceTerms, topic.ContextTerms) = (Tidy(nameof(PlaceTerms)), Tidy(nameof(AmbiguousPlaceTerms)), Tidy(nameof(ContextTerms)));
        (topic.OtherPlaceTerms, topic.NotUsTerms) = (Tidy(nameof(OtherPlaceTerms)), Tidy(nameof(NotUsTerms)));
        topic.People = string.Join('\n', PeopleLines);
        topic.Query = PlainText.CleanOrNull(Query);
        (topic.AskFromTenths, topic.AcceptFromTenths) = (AskTenths ?? topic.AskFromTenths, AcceptTenths);
    }

    /// <summary>A topic with this content that is stored nowhere.</summary>
    public Topic ToTopic(string slug)
    {
        var topic = new Topic { Slug = slug, Name = "", SubjectTerms = "", PlaceTerms = "", AmbiguousPlaceTerms = "", ContextTerms = "", OtherPlaceTerms = "" };
        WriteTo(topic);
        return topic;
    }

    private string Tidy(string list) => string.Join('\n', LinesOf(list));
}
