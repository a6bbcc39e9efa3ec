using System.Text.Json;

namespace PortalMitra.Extraction.JsonLd;

/// <summary>Which of several articles in JSON-LD is the page's own: related ones are described in the same words.</summary>
internal static class ArticleChoice
{
    public static JsonElement? Of(IReadOnlyList<JsonElement> articles, Uri page, string title)
    {
        if (articles.Count == 0)
            return null;
        if (articles.Count == 1)
            return articles[0];
        var titleKey = TextKey.Of(title);
        return articles.Select((article, index) => (Article: article, Score: Score(article, page, titleKey) - (index * 0.001))).MaxBy(pair => pair.Score).Article;
    }

    private static double Score(JsonElement article, Uri page, string titleKey)
    {
        var score = 0.0;
        if (IsAt(article, page))
            score += 4;
        if (titleKey.Length > 0 && TextKey.Of(JsonText.Of(article, "headline") ?? JsonText.Of(article, "name") ?? "") is { Length: >= 8 } key
            && (titleKey.Contains(key, StringComparison.Ordinal) || key.Contains(titleKey, StringComparison.Ordinal)))
            score += 4;
        if (JsonText.Property(article, "articleBody") is not null)
            score += 0.5;
        if (JsonText.Property(article, "datePublished") is not null)
            score += 0.5;
        return score;
    }

    private static bool IsAt(JsonElement article, Uri page) =>
        new[] { JsonText.Of(article, "url"), JsonText.Of(article, "mainEntityOfPage", of: "@id"), JsonText.Of(article, "mainEntityOfPage", of: "url"), JsonText.Of(article, "@id") }
            .Any(address => address is { Length: <= 2048 } && Uri.TryCreate(page, address, out var uri) && uri.Scheme is "http" or "https"
                && uri.AbsolutePath.TrimEnd('/').Equals(page.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) && uri.AbsolutePath.Length > 1);
}
