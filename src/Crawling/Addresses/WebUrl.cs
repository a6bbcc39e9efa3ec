using System.Buffers;
using System.Globalization;

namespace PortalMitra.Crawling;

/// <summary>
/// An address of the web, read as browsers read it: the URL Standard (url.spec.whatwg.org) for http and https. Credentials
/// and fragment are read over and not kept: they name no other page. Queries are taken as UTF-8.
/// </summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host">As <see cref="WebHost.Parse"/> writes it.</param>
/// <param name="Port">Null for the scheme's own.</param>
/// <param name="Path">Begins with a slash; percent-encoded, without dot segments.</param>
/// <param name="Query">Percent-encoded, without question mark; null when there is none.</param>
public sealed record WebUrl(string Scheme, string Host, int? Port, string Path, string? Query)
{
    /// <summary>What ends authority and path segments: in these schemes a backslash is a slash.</summary>
    private static readonly char[] Slashes = ['/', '\\'];

    private static readonly SearchValues<char> TabsAndNewlines = SearchValues.Create("\t\n\r");

    /// <summary>§4.4 "basic URL parser".</summary>
    /// <param name="input">As written.</param>
    /// <param name="baseUrl">Where it was written, if it may be relative.</param>
    /// <returns>Null where the standard fails, and for other schemes.</returns>
    public static WebUrl? Parse(string input, WebUrl? baseUrl = null)
    {
        var text = Clean(input);
        if (SchemeOf(text) is not { } scheme)
            return baseUrl is null ? null : Relative(text, baseUrl);
        if (scheme is not ("http" or "https"))
            return null;
        var rest = text[(scheme.Length + 1)..];
        return baseUrl?.Scheme == scheme && !rest.StartsWith("//", StringComparison.Ordinal)
            ? Relative(rest, baseUrl)
            : Absolute(scheme, rest.TrimStart(Slashes));
    }

    /// <summary>§4.5 "URL serializer", without fragment.</summary>
    public override string ToString() => $"{Scheme}://{Host}{(Port is { } port ? ":" + port.ToString(CultureInfo.InvariantCulture) : "")}{Path}{(Query is null ? "" : "?" + Query)}";

    /// <summary>For fetching.</summary>
    /// <returns>Null where the framework knows no such host.</returns>
    public Uri? ToUri() => Uri.TryCreate(ToString(), UriKind.Absolute, out var url) && AsciiHost.Of(url) is not null ? url : null;

    /// <summary>C0 controls and blanks around it go, tabs and newlines everywhere, and the fragment.</summary>
    private static string Clean(string input)
    {
        var (start, end) = (0, input.Length);
        while (start < end && input[start] <= ' ')
            start++;
        while (start < end && input[end - 1] <= ' ')
            end--;
        var text = input[start..end];
        if (text.AsSpan().ContainsAny(TabsAndNewlines))
            text = string.Concat(text.Where(letter => !TabsAndNewlines.Contains(letter)));
        return text.Split('#')[0];
    }

    /// <summary>"Scheme start state" and "scheme state".</summary>
    /// <returns>In lower case; null when the text does not begin with one.</returns>
    private static string? SchemeOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.Take(colon).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.')
            ? text[..colon].ToLowerInvariant()
            : null;
    }

    /// <summary>"Relative state" and "relative slash state".</summary>
    private static WebUrl? Relative(string text, WebUrl baseUrl)
    {
        if (text.Length == 0)
            return baseUrl;
        var isSlash = IsSlash(text[0]);
        if (isSlash && text.Length > 1 && IsSlash(text[1]))
            return Absolute(baseUrl.Scheme, text.TrimStart(Slashes));
        var (path, query) = SplitQuery(text);
        if (path.Length == 0)
            return baseUrl with { Query = query };
        var folder = isSlash ? [] : baseUrl.Path[1..].Split('/').SkipLast(1);
        return baseUrl with { Path = PathOf(folder, isSlash ? path[1..] : path), Query = query };
    }

    /// <summary>"Authority state", "host state" and "port state"; what stands before the last <c>@</c> are credentials.</summary>
    /// <param name="scheme">In lower case.</param>
    /// <param name="text">What follows the slashes.</param>
    private static WebUrl? Absolute(string scheme, string text)
    {
        var end = text.IndexOfAny(['/', '\\', '?']);
        var authority = end < 0 ? text : text[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = PortColon(authority);
        if (WebHost.Parse(colon < 0 ? authority : authority[..colon]) is not { } host)
            return null;
        if (!TryPort(colon < 0 ? "" : authority[(colon + 1)..], scheme, out var port))
            return null;
        var (path, query) = SplitQuery(end < 0 ? "" : text[end..]);
        return new WebUrl(scheme, host, port, PathOf([], path.Length == 0 ? path : path[1..]), query);
    }

    /// <summary>The first colon outside brackets.</summary>
    private static int PortColon(string authority)
    {
        var inBrackets = false;
        for (var at = 0; at < authority.Length; at++)
        {
            if (authority[at] == ':' && !inBrackets)
                return at;
            inBrackets = authority[at] == '[' || (inBrackets && authority[at] != ']');
        }

        return -1;
    }

    private static bool TryPort(string digits, string scheme, out int? port)
    {
        port = null;
        if (!digits.All(char.IsAsciiDigit))
            return false;
        digits = digits.Length == 0 ? "" : digits.TrimStart('0').PadLeft(1, '0');
        if (digits.Length > 5)
            return false;
        if (digits.Length > 0)
            port = int.Parse(digits, CultureInfo.InvariantCulture);
        if (port > ushort.MaxValue)
            return false;
        if (port == (scheme == "https" ? 443 : 80))
            port = null;
        return true;
    }

    /// <summary>"Query state".</summary>
    private static (string Path, string? Query) SplitQuery(string text)
    {
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (text, null) : (text[..mark], PercentEncoding.Encode(text[(mark + 1)..], PercentEncoding.SpecialQuerySet));
    }

    /// <summary>"Path state": dot segments are resolved, also where their dots are percent-encoded.</summary>
    /// <param name="folder">Segments to start from.</param>
    /// <param name="text">What follows their slash.</param>
    private static string PathOf(IEnumerable<string> folder, string text)
    {
        var path = new List<string>(folder);
        var segments = text.Split(Slashes);
        for (var at = 0; at < segments.Length; at++)
        {
            var dots = segments[at].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            if (dots == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            if (dots is not ("." or ".."))
                path.Add(PercentEncoding.Encode(segments[at], PercentEncoding.PathSet));
            else if (at == segments.Length - 1)
                path.Add("");
        }

        return "/" + string.Join('/', path);
    }

    private static bool IsSlash(char letter) => letter is '/' or '\\';
}
