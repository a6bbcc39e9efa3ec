using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>What an element that may hold HTML says: escaped, in CDATA, inline as XHTML, or packed in Base64.</summary>
internal static partial class FeedContent
{
    /// <returns>Text or HTML, nobody has checked it; null when there is none.</returns>
    public static string? Of(MarkupElement? element)
    {
        if (element is null)
            return null;
        var type = element.Attribute("type")?.ToLowerInvariant() ?? "";
        var content = (IsPacked(element, type) ? FeedText.Unpack(element.Text) : null) ?? (IsInline(element, type) ? Inline(element) : element.Text);
        return content.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Atom 0.3 says so, Atom 1.0 (RFC 4287 §4.1.3.3) leaves it to the media type.</summary>
    private static bool IsPacked(MarkupElement element, string type) =>
        string.Equals(element.Attribute("mode"), "base64", StringComparison.OrdinalIgnoreCase)
        || (type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal) && element.Children.Count == 0);

    private static bool IsInline(MarkupElement element, string type) => element.Children.Count > 0 || type.Contains("xhtml", StringComparison.Ordinal);

    /// <summary>XHTML comes in one "div" that is not part of it (RFC 4287 §3.1.1.3).</summary>
    private static string Inline(MarkupElement element) =>
        element.Children is [{ LocalName: "div" }] && Wrapper().Match(element.Markup) is { Success: true } match ? match.Groups[1].Value : element.Markup;

    [GeneratedRegex(@"^\s*<div(?:\s[^<>]*)?(?<!/)>(.*)</div\s*>\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Wrapper();
}
