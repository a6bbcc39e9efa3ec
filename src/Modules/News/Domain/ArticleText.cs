using PortalMitra.Framework.Domain;

namespace PortalMitra.Modules.News.Domain;

/// <summary>What a writer fills in, cleaned. Two of them are equal when a save would change nothing.</summary>
/// <param name="Body">Plain text as <see cref="BodyText"/> reads it.</param>
/// <param name="Illustration">File name of a known drawing; who fills it in has checked it.</param>
public sealed record ArticleText(string Title, string Standfirst, string Body, long? NagariId, string? Illustration, ArticleLanguage Language)
{
    public const int MaxTitleLength = 200;
    public const int MaxStandfirstLength = 500;
    public const int MaxBodyLength = 50_000;

    public static ArticleText Of(
        string? title, string? standfirst, string? body, long? nagariId, string? illustration, ArticleLanguage language) =>
        new(PlainText.CleanLine(title), PlainText.CleanLine(standfirst), PlainText.Clean(body), nagariId, illustration, language);

    /// <summary>What stands in the way of saving it, even as a draft.</summary>
    public IEnumerable<ArticleProblem> Problems()
    {
        if (Title.Length == 0)
            yield return ArticleProblem.TitleMissing;
        if (Title.Length > MaxTitleLength)
            yield return ArticleProblem.TitleTooLong;
        if (Standfirst.Length > MaxStandfirstLength)
            yield return ArticleProblem.StandfirstTooLong;
        if (Body.Length > MaxBodyLength)
            yield return ArticleProblem.BodyTooLong;
    }

    /// <summary>What stands in the way of publishing it.</summary>
    public IEnumerable<ArticleProblem> ProblemsOfPublishing()
    {
        foreach (var problem in Problems())
            yield return problem;
        if (Standfirst.Length == 0)
            yield return ArticleProblem.StandfirstMissing;
        if (BodyText.Parse(Body).Count == 0)
            yield return ArticleProblem.BodyMissing;
    }
}
