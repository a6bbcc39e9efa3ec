namespace PortalMitra.Modules.News.Domain;

/// <summary>Why a text cannot be saved or published; each has its words under <c>Problem.…</c> in the resources.</summary>
public enum ArticleProblem
{
    TitleMissing,
    TitleTooLong,
    StandfirstTooLong,
    BodyTooLong,

    /// <summary>Only for publication: the list and the feed show nothing else of an article.</summary>
    StandfirstMissing,

    /// <summary>Only for publication.</summary>
    BodyMissing,
}
