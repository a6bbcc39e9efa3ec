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
        var title = PageText.Fold(page.Document.Title ?? "");
        var known = new List<string>();
        Add(page.Meta[SiteNames[0]]);
        Add(page.Data?.Publisher);
        Add(page.Data?.Site);
        foreach (var name in SiteNames.AsSpan(1))
            Add(page.Meta[name]);
        Add(TitleParts.OutletIn(title, host));
        var outlet = new OutletName(known.Count > 0 ? known[0] : null, TextKey.Of(host)) { IsPerson = page.Data?.IsPublisherPerson ?? false };
        known.Add(page.Input.Url.Host);
        known.Add(page.Input.Url.Host.StartsWith("www.", StringComparison.Ordinal) ? page.Input.Url.Host[4..] : host);
        known.Add(host);
        foreach (var name in known)
        {
            if (TextKey.Of(name) is { Length: > 1 } key)
                outlet._keys.Add(key);
        }

        return outlet;

        void Add(string? text)
        {
            // Some templates give the whole title as the site's name.
            if (text is not null && PlainName.Of(text) is { Length: <= MaxLength } name && (name.Length <= MaxShort || !name.Equals(title, StringComparison.OrdinalIgnoreCase)))
                known.Add(name);
        }
    }

    /// <summary>True where the page says that its publisher is a person: then the outlet's name may be an author's.</summary>
    public bool IsPerson { get; private init; }

    /// <summary>Whether a name is the outlet's, whatever its spelling: "Kabar Pesisir", "kabarpesisir.com".</summary>
    public bool IsSaidBy(string name)
    {
        return IsKey(TextKey.Of(name));
    }

    /// <summary>The same of a name's letters and digits.</summary>
    public bool IsKey(string key) =>
        _keys.Contains(key) || (key.StartsWith("www", StringComparison.Ordinal) && _keys.Contains(key[3..]));

    /// <summary>Whether a part of a title is the outlet's name, alone or with a motto behind it.</summary>
    public bool IsIn(string part)
    {
        var key = TextKey.Of(part);
        return key.Length > 1 && (IsKey(key) || TitleParts.IsNameOf(key, _hostKey) || _keys.Any(own => own.Length >= 5 && key.StartsWith(own, StringComparison.Ordinal)));
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
