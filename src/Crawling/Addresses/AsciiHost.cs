namespace PortalMitra.Crawling;

/// <summary>The name a name server can be asked for (RFC 5891).</summary>
internal static class AsciiHost
{
    /// <summary>RFC 1035 §2.3.4, in the form that is written with dots.</summary>
    private const int MaxLength = 253;

    /// <summary>RFC 1035 §2.3.4.</summary>
    private const int MaxLabelLength = 63;

    /// <returns>Lower case, without a final dot; null where the host has no such form, which the framework finds out only when asked.</returns>
    public static string? Of(Uri url)
    {
        try
        {
            return url.IdnHost.ToLowerInvariant().TrimEnd('.') is { Length: > 0 and <= MaxLength } host
                && (url.HostNameType == UriHostNameType.IPv6 || host.Split('.').All(label => label.Length <= MaxLabelLength)) ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
