using System.Globalization;
using System.Net.Http.Headers;

namespace PortalMitra.Crawling;

/// <summary>How long an answer stays good, as it says itself (RFC 9111 §4.2), for a cache that nobody shares.</summary>
internal static class Freshness
{
    /// <summary>What stands for numbers too large to read, in seconds (RFC 9111 §1.2.2).</summary>
    private const long Forever = 1L << 31;

    /// <returns>From now on, never negative; null when the answer says nothing of it, or forbids to keep it unasked.</returns>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        // By hand: a single mistake would cost the framework's reading the whole header.
        var directives = Values(response.Headers, "Cache-Control").SelectMany(value => value.Split(',')).Select(directive => directive.Split('=', 2, StringSplitOptions.TrimEntries)).ToList();
        if (directives.Exists(directive => Is(directive, "no-cache") || Is(directive, "no-store")))
            return null;
        var lifetime = directives.Find(directive => Is(directive, "max-age")) is { } maxAge
            // What makes no sense is stale (§4.2.1).
            ? Seconds(maxAge.ElementAtOrDefault(1)?.Trim('"')) ?? TimeSpan.Zero
            : UntilExpiry(response, now);
        var left = lifetime - (Seconds(Values(response.Headers, "Age").FirstOrDefault()) ?? TimeSpan.Zero);
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    private static TimeSpan? UntilExpiry(HttpResponseMessage response, DateTimeOffset now)
    {
        if (Values(response.Content.Headers, "Expires").Length == 0)
            return null;
        // "0" and other things that are no date lie in the past (§5.3).
        return response.Content.Headers.Expires - (response.Headers.Date ?? now) ?? TimeSpan.Zero;
    }

    private static bool Is(string[] directive, string name) => directive[0].Equals(name, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? Seconds(string? text)
    {
        if (text?.Trim() is not { Length: > 0 } digits || !digits.All(char.IsAsciiDigit))
            return null;
        return TimeSpan.FromSeconds(long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Math.Min(seconds, Forever) : Forever);
    }

    private static string[] Values(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? [.. values] : [];
}
