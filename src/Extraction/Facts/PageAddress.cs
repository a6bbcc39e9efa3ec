namespace PortalMitra.Extraction.Facts;

/// <summary>Addresses in a page: canonical ones and pictures.</summary>
internal static class PageAddress
{
    /// <summary>Longer addresses are not followed, in characters.</summary>
    private const int MaxLength = 2048;

    private static readonly string[] SharedPictures = ["og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src"];

    /// <summary>What an outlet's sign and stand-ins for a missing picture are called.</summary>
    private static readonly string[] NoPictures = ["logo", "favicon", "placeholder", "no-image", "noimage", "no_image", "default-image", "default_image", "blank.", "spacer.", "transparent.", "1x1", "avatar"];

    /// <summary>The first <c>rel=canonical</c> that is an address of a page, not a template's gap or the mere home page.</summary>
    public static Uri? Canonical(ParsedPage page)
    {
        foreach (var link in page.Outline.Links)
        {
            if (HasWord(link.GetAttribute("rel"), "canonical") && Absolute(page.Base, link.GetAttribute("href")) is { } address && IsOfPage(address, page.Input.Url))
                return address;
        }

        return null;
    }

    /// <summary>The picture of shared links; null where all that is declared is a logo.</summary>
    public static Uri? Picture(ParsedPage page)
    {
        foreach (var address in Pictures(page))
        {
            if (Absolute(page.Base, address) is { } picture && !IsLogo(picture))
                return picture;
        }

        return null;
    }

    /// <summary>Lazily: mostly the first will do.</summary>
    private static IEnumerable<string?> Pictures(ParsedPage page)
    {
        foreach (var address in page.Meta.All("og:image").Take(5))
            yield return address;
        foreach (var name in SharedPictures)
            yield return page.Meta[name];
        foreach (var address in page.Data?.Images.Take(5) ?? [])
            yield return address;
        yield return page.Meta["image"];
        yield return page.Meta["thumbnail"];
        yield return page.Outline.Links.Find(link => HasWord(link.GetAttribute("rel"), "image_src"))?.GetAttribute("href");
    }

    /// <summary>Absolute, http or https; null for anything else.</summary>
    public static Uri? Absolute(Uri start, string? address) =>
        address?.Trim() is { Length: > 0 and <= MaxLength } trimmed && !trimmed.Contains("{{", StringComparison.Ordinal)
            && Uri.TryCreate(start, trimmed, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            ? uri
            : null;

    private static bool IsOfPage(Uri canonical, Uri page) =>
        (canonical.AbsolutePath.Length > 1 || canonical.Query.Length > 1 || page.AbsolutePath.Length <= 1)
        && (!canonical.IsLoopback || page.IsLoopback);

    private static bool IsLogo(Uri picture)
    {
        var name = picture.AbsolutePath[(picture.AbsolutePath.LastIndexOf('/') + 1)..];
        return Array.Exists(NoPictures, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasWord(string? words, string word) => words is not null && words.Contains(word, StringComparison.OrdinalIgnoreCase) && words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);
}
