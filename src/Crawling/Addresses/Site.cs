namespace PortalMitra.Crawling;

/// <summary>
/// The registrable domain of an address: one outlet, one site. A short list of the suffixes met here stands for the
/// Public Suffix List; an outlet on a suffix that is missing is merely one site per whole domain of that suffix.
/// </summary>
public static class Site
{
    private static readonly HashSet<string> TwoPartSuffixes = new(StringComparer.Ordinal)
    {
        "ac.id", "biz.id", "co.id", "desa.id", "go.id", "mil.id", "my.id", "net.id", "or.id", "ponpes.id", "sch.id", "web.id",
        "com.au", "com.my", "com.sg", "co.uk", "org.uk", "co.jp", "com.br",
        "blogspot.com", "blogspot.co.id", "wordpress.com", "github.io", "wixsite.com", "medium.com", "substack.com",
    };

    /// <summary>Lower-case registrable domain in ASCII; host and port for addresses without one, such as those of this computer.</summary>
    /// <param name="url">Absolute.</param>
    public static string Of(Uri url)
    {
        if (url.HostNameType is not UriHostNameType.Dns || AsciiHost.Of(url) is not { } host || !host.Contains('.', StringComparison.Ordinal))
            return url.Authority.ToLowerInvariant();
        var labels = host.Split('.');
        var keep = labels.Length >= 3 && TwoPartSuffixes.Contains($"{labels[^2]}.{labels[^1]}") ? 3 : 2;
        return string.Join('.', labels[^keep..]);
    }
}
