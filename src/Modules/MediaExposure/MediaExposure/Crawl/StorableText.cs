namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>What a page said, so that every database takes it.</summary>
internal static class StorableText
{
    /// <summary>Characters of running text that are kept: many times the longest article.</summary>
    public const int MaxArticle = 500_000;

    /// <summary>Without NUL, which PostgreSQL cannot store, and cut at <paramref name="length"/>.</summary>
    public static string Of(string text, int length)
    {
        var clean = text.Replace("\0", "", StringComparison.Ordinal);
        return clean.Length <= length ? clean : string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[length - 2]) ? length - 2 : length - 1), "…");
    }
}
