namespace PortalMitra.Extraction;

/// <summary>Whether two addresses are on one host and port; a <c>www.</c> more or less makes no difference.</summary>
internal static class SameHost
{
    private const string Prefix = "www.";

    public static bool Is(Uri one, Uri other) => Bare(one) == Bare(other);

    /// <summary>The same host, or one below the other, such as <c>rss.outlet.example</c>.</summary>
    public static bool IsNear(Uri one, Uri other) =>
        Is(one, other) || Bare(one).EndsWith("." + Bare(other), StringComparison.Ordinal) || Bare(other).EndsWith("." + Bare(one), StringComparison.Ordinal);

    private static string Bare(Uri url) =>
        url.Authority.StartsWith(Prefix, StringComparison.Ordinal) && url.Authority.IndexOf('.', Prefix.Length) > 0 ? url.Authority[Prefix.Length..] : url.Authority;
}
