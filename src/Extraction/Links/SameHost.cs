namespace PortalMitra.Extraction;

/// <summary>Whether two addresses are on one host and port; a <c>www.</c> more or less makes no difference.</summary>
internal static class SameHost
{
    private const string Prefix = "www.";

    public static bool Is(Uri one, Uri other) => Bare(one) == Bare(other);

    /// <summary>The same host, or one below the other, such as <c>rss.outlet.example</c>.</summary>
    public static bool IsNear(Uri one, Uri other) =>
        Is(one, other) || Bare(one).EndsWith("." + Bare(other), StringComparison.Ordinal) || Bare(other).EndsWith("." + Bare(one), StringComparison.Ordinal);

    /// <summary>
    /// Whether both seem to belong to one outlet: the same host but for what stands before its last two names, or before its
    /// last three where the second-last is as short as in <c>co.id</c>. A guess: there is no list of public suffixes here.
    /// </summary>
    public static bool IsSameOutlet(Uri one, Uri other) => Registered(one.Host) == Registered(other.Host);

    private static string Registered(string host)
    {
        var names = host.Split('.');
        var count = names.Length > 2 && names[^2].Length <= 3 ? 3 : 2;
        return names.Length <= count ? host : string.Join('.', names[^count..]);
    }

    private static string Bare(Uri url) =>
        url.Authority.StartsWith(Prefix, StringComparison.Ordinal) && url.Authority.IndexOf('.', Prefix.Length) > 0 ? url.Authority[Prefix.Length..] : url.Authority;
}
