using System.Text.Json.Serialization;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Why points were given or taken. Stored by name with each mention: a name once given stays.</summary>
internal enum ReasonKind
{
    /// <summary>A subject in one sentence with one of our places, and nearer to it than to anybody else's.</summary>
    SubjectNearPlace,

    /// <summary>A subject in the same sentence as one of our nagari.</summary>
    SubjectWithNagari,

    /// <summary>A subject that another region's name is nearer to, or in an article about another region.</summary>
    SubjectOfOthers,

    /// <summary>A name that is ours wherever it stands.</summary>
    OwnName,

    /// <summary>A subject with our place as its surname: "Dispusip Limapuluh Kota".</summary>
    SubjectOfPlace,

    /// <summary>A subject with no place in its sentence, in a paragraph or an article that is about our place.</summary>
    SubjectInOurArticle,

    /// <summary>A programme that others hold too, near one of our places.</summary>
    ProgrammeNearPlace,

    /// <summary>A person of ours, in office on the article's day.</summary>
    PersonInOffice,

    /// <summary>A name that looks like ours and is somebody else's.</summary>
    NotUs,

    /// <summary>The topic's query finds it.</summary>
    Query,
}

/// <param name="Term">As it stands in the article.</param>
/// <param name="Place">The name beside it, as it stands in the article; empty where none is meant.</param>
internal sealed record MatchReason(ReasonKind Kind, decimal Points, string Term, string Place, Zone Zone)
{
    /// <summary>Number of the term's sentence, the title is 0; null in what was stored before sentences were counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Sentence { get; init; }

    /// <summary>Where the term stands: in the title if that is its zone, else in the text. UTF-16 positions, the end behind the last character.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Start { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? End { get; init; }

    /// <summary>Where the place beside it stands; in another sentence perhaps, and in the title if <see cref="PlaceZone"/> says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PlaceStart { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PlaceEnd { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Zone? PlaceZone { get; init; }
}
