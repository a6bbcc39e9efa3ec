using System.Net;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>Author, outlet and the other things a page declares about itself.</summary>
internal static class FactsFinder
{
    /// <summary>Longer names are sentences, in characters.</summary>
    private const int MaxNameLength = 200;

    /// <summary>Longer addresses are not followed, in characters.</summary>
    private const int MaxAddressLength = 2048;

    /// <summary>No sensible language tag is longer, in characters (RFC 5646 §4.4.1).</summary>
    private const int MaxLanguageLength = 35;

    /// <summary>All but title, kind, dates and warnings, which others find.</summary>
    public static PageFacts Read(ParsedPage page, Headline headline) => new()
    {
        Title = headline.Text,
        Kind = PageKind.Other,
        Author = Name(page.Data?.Author) ?? Name(page.Meta["author"]),
        Outlet = Name(page.Meta["og:site_name"]) ?? Name(page.Data?.Publisher),
        Language = page.Document.DocumentElement.GetAttribute("lang") is { Length: >= 2 and <= MaxLanguageLength } language ? language : null,
        CanonicalUrl = Absolute(page.Base, page.Document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")),
        ImageUrl = Absolute(page.Base, page.Meta["og:image"] ?? page.Data?.Image),
        MayBeArchived = RobotsMeta.MayBeArchived(page.Document),
    };

    /// <summary>A name in plain text. Some templates put the address of a profile there, or a whole sentence.</summary>
    private static string? Name(string? text) =>
        PageText.Fold(WebUtility.HtmlDecode(text ?? "")) is { Length: > 0 and <= MaxNameLength } name && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? name : null;

    private static Uri? Absolute(Uri page, string? address) =>
        address is { Length: > 0 and <= MaxAddressLength } && Uri.TryCreate(page, address, out var uri) && (uri.Scheme is "http" or "https") ? uri : null;
}
