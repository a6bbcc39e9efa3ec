namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>A text of an outlet, cut to what its column holds.</summary>
internal static class ColumnText
{
    // PostgreSQL cannot store NUL in text.
    public static string Fit(string text, int length)
    {
        var clean = text.Replace("\0", "", StringComparison.Ordinal);
        return clean.Length <= length ? clean : string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[length - 2]) ? length - 2 : length - 1), "…");
    }
}
