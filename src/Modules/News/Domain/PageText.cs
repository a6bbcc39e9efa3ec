using PortalMitra.Framework.Domain;

namespace PortalMitra.Modules.News.Domain;

/// <summary>What an editor of a page fills in, cleaned.</summary>
/// <param name="Body">Plain text as <see cref="BodyText"/> reads it; its first paragraph leads the page.</param>
public sealed record PageText(string Title, string Body, string? TitleEn, string? BodyEn)
{
    public const int MaxTitleLength = 200;
    public const int MaxBodyLength = 50_000;

    public static PageText Of(string? title, string? body, string? titleEn, string? bodyEn) => new(
        PlainText.CleanLine(title), PlainText.Clean(body), PlainText.CleanLine(titleEn) is { Length: > 0 } english ? english : null, PlainText.CleanOrNull(bodyEn));

    public IEnumerable<PageProblem> Problems()
    {
        if (Title.Length == 0)
            yield return PageProblem.TitleMissing;
        if (BodyText.Parse(Body).Count == 0)
            yield return PageProblem.BodyMissing;
        if (Title.Length > MaxTitleLength)
            yield return PageProblem.TitleTooLong;
        if (Body.Length > MaxBodyLength)
            yield return PageProblem.BodyTooLong;
        if (TitleEn?.Length > MaxTitleLength)
            yield return PageProblem.TitleEnTooLong;
        if (BodyEn?.Length > MaxBodyLength)
            yield return PageProblem.BodyEnTooLong;
        if (TitleEn is null != BodyEn is null)
            yield return PageProblem.HalfTranslated;
    }
}
