using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>What names an outlet once and for all: its site, or its type and name where it has none.</summary>
internal static class OutletSite
{
    public const int MaxLength = 255;

    private static readonly (OutletType Type, string Word)[] Words =
        [(OutletType.Print, "cetak"), (OutletType.Television, "tv"), (OutletType.Radio, "radio"), (OutletType.Social, "medsos")];

    /// <summary>Reads "https://www.kabar.id/", "kabar.id" or "radio:suara-luhak".</summary>
    /// <returns>Null when it is neither an address nor such a name.</returns>
    public static string? Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (Words.Any(word => text.StartsWith($"{word.Word}:", StringComparison.OrdinalIgnoreCase)))
        {
            var named = text.ToLowerInvariant();
            return named.Length <= MaxLength && named.Split(':', 2)[1] is { Length: > 0 } name && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? named : null;
        }

        var whole = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        return text.Length > 0 && WebUrl.Parse(whole) is { } url && CanonicalUrl.From(url) is not null && url.ToUri() is { } address && Site.Of(address) is { Length: <= MaxLength } site && site.ContainsAny('.', ':') ? site : null;
    }

    /// <summary>For what has no site of its own: an account of a network is not the network's outlet.</summary>
    public static string Without(OutletType type, string name)
    {
        var word = Words.Where(one => one.Type == type).Select(one => one.Word).FirstOrDefault() ?? "media";
        var slug = new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        slug = string.Join('-', slug.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return $"{word}:{(slug.Length switch { 0 => "tanpa-nama", > 100 => slug[..100].TrimEnd('-'), _ => slug })}";
    }

    /// <summary>Not an address: nothing can be fetched there.</summary>
    public static bool IsName(string siteKey) => Words.Any(word => siteKey.StartsWith($"{word.Word}:", StringComparison.Ordinal));
}
