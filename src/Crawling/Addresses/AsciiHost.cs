namespace PortalMitra.Crawling;

/// <summary>The name a name server can be asked for (RFC 5891).</summary>
internal static class AsciiHost
{
    /// <returns>Lower case, without a final dot; null where the host has no such form, which the framework finds out only when asked.</returns>
    public static string? Of(Uri url)
    {
        try
        {
            return url.IdnHost.ToLowerInvariant().TrimEnd('.') is { Length: > 0 } host ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
