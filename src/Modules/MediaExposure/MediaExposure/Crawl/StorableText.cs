using PortalMitra.Framework.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>What a page said, so that every database takes it.</summary>
internal static class StorableText
{
    /// <summary>Characters of running text that are kept: many times the longest article.</summary>
    public const int MaxArticle = 500_000;

    /// <summary>Without what PostgreSQL or a feed refuses, and cut at <paramref name="length"/>, never inside a letter.</summary>
    public static string Of(string text, int length)
    {
        var clean = PlainText.Clean(text);
        return clean.Length <= length ? clean : string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[length - 2]) ? length - 2 : length - 1), "…");
    }
}
