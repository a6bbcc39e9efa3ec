namespace PortalMitra.Extraction.Facts;

/// <summary>The outlet's name, and what else it goes by.</summary>
internal sealed class OutletName
{
    private static readonly string[] SiteNames = ["og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher"];

    /// <summary>Longer names are mottos or titles, in characters.</summary>
    private const int MaxLength = 100;

    /// <summary>Up to here the title of a page may be nothing but the outlet's name, in characters.</summary>
    private const int MaxShort = 30;

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly string _hostKey;

    private OutletName(string? text, string hostKey)
    {
        Text = text;
        _hostKey = hostKey;
    }

    /// <summary>As the page gives it; null when it gives none.</summary>
    public string? Text { get; }

    public static OutletName Of(ParsedPage page)
    {
        var host = HostName(page.Input.Url);
        var titleName = TitleParts.OutletIn(page.Document.Title ?? "", host);
        string?[] names = [page.Meta["og:site_name"], page.Data?.Publisher, page.Data?.Site, .. SiteNames.Skip(1).Select(name => page.Meta[name]), titleName];
        // Some templates give the whole title as the site's name.
        var title = PageText.Fold(page.Document.Title ?? "");
        var known = names.Select(PlainName.Of).OfType<string>().Where(name => name.Length <= MaxLength && (name.Length <= MaxShort || !name.Equals(title, StringComparison.OrdinalIgnoreCase))).ToList();
        var outlet = new OutletName(known.FirstOrDefault(), TextKey.Of(host)) { IsPerson = page.Data?.IsPublisherPerson ?? false };
        foreach (var key in known.Append(page.Input.Url.Host).Append(page.Input.Url.Host.StartsWith("www.", StringComparison.Ordinal) ? page.Input.Url.Host[4..] : host).Append(host).Select(TextKey.Of).Where(key => key.Length > 1))
            outlet._keys.Add(key);
        return outlet;
    }

    /// <summary>True where the page says that its publisher is a person: then the outlet's name may be an author's.</summary>
    public bool IsPerson { get; private init; }

    /// <summary>Whether a name is the outlet's, whatever its spelling: "Kabar Pesisir", "kabarpesisir.com".</summary>
    public bool IsSaidBy(string name)
    {
        var key = TextKey.Of(name);
        return _keys.Contains(key) || (key.StartsWith("www", StringComparison.Ordinal) && _keys.Contains(key[3..]));
    }

    /// <summary>Whether a part of a title is the outlet's name, alone or with a motto behind it.</summary>
    public bool IsIn(string part)
    {
        var key = TextKey.Of(part);
        return key.Length > 1 && (IsSaidBy(part) || TitleParts.IsNameOf(key, _hostKey) || _keys.Any(own => own.Length >= 5 && key.StartsWith(own, StringComparison.Ordinal)));
    }

    /// <summary>The telling part of the host: "kabarpesisir" of "www.kabarpesisir.co.id".</summary>
    public static string HostName(Uri url)
    {
        var labels = url.Host.Split('.').Where(label => label is not ("www" or "m" or "amp" or "news" or "blog")).ToList();
        // Second-level suffixes such as "co.id" are short; the name before them is not.
        var end = labels.Count - 1;
        while (end > 1 && labels[end - 1].Length <= 3)
            end--;
        return labels.Count switch { 0 => url.Host, 1 => labels[0], _ => labels[Math.Max(0, end - 1)] };
    }
}
