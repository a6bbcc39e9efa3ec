namespace PortalMitra.Modules.News.Domain;

/// <summary>Why a page cannot be saved; each has its words under <c>PageProblem.…</c> in the resources.</summary>
public enum PageProblem
{
    TitleMissing,
    BodyMissing,
    TitleTooLong,
    BodyTooLong,
    TitleEnTooLong,
    BodyEnTooLong,

    /// <summary>An English title without an English text, or the other way round.</summary>
    HalfTranslated,
}
