using System.Net.Http.Headers;

namespace PortalMitra.Crawling;

/// <summary>
/// What <c>X-Robots-Tag</c> says of keeping a copy. A rule may be for everybody, or follow the name of the one it is for:
/// <c>noarchive</c>, <c>otherbot: noindex, noarchive</c>. The name holds until the end of the header or the next name.
/// </summary>
internal static class RobotsTag
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>Rules with a value: what stands before their colon is nobody's name.</summary>
    private static readonly HashSet<string> Valued = new(StringComparer.OrdinalIgnoreCase) { "unavailable_after", "max-snippet", "max-image-preview", "max-video-preview" };

    /// <param name="headers">Of the answer.</param>
    /// <param name="agent">Our product token.</param>
    public static bool MayBeArchived(HttpResponseHeaders headers, string agent) =>
        !headers.NonValidated.TryGetValues("X-Robots-Tag", out var values) || !values.Any(value => Forbids(value, agent));

    private static bool Forbids(string header, string agent)
    {
        var isForUs = true;
        foreach (var part in header.Split(','))
        {
            var rule = part.Trim();
            var name = rule.Split(':', 2)[0].Trim();
            // A colon may also stand in the hour of a date, whose comma was taken for the end of a rule: no name has blanks.
            if (rule.Contains(':', StringComparison.Ordinal) && name.IndexOfAny(Blanks) < 0 && !Valued.Contains(name))
            {
                isForUs = name == "*" || name.Equals(agent, StringComparison.OrdinalIgnoreCase);
                rule = rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..];
            }

            if (isForUs && !rule.Contains(':', StringComparison.Ordinal) && rule.Split(Blanks).Any(IsRefusal))
                return true;
        }

        return false;
    }

    private static bool IsRefusal(string word) => word.Equals("noarchive", StringComparison.OrdinalIgnoreCase) || word.Equals("none", StringComparison.OrdinalIgnoreCase);
}
