using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>What a page says of keeping a copy of it: every <c>meta</c> that names robots, or us, counts.</summary>
internal static class RobotsMeta
{
    private static readonly string[] Names = ["robots", "portalmitra"];

    private static readonly string[] Refusals = ["noarchive", "none"];

    public static bool MayBeArchived(IEnumerable<IElement> metas)
    {
        foreach (var meta in metas)
        {
            if (meta.GetAttribute("name") is { } name && Names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase) && meta.GetAttribute("content") is { } content && Refuses(content))
                return false;
        }

        return true;
    }

    private static bool Refuses(string content) => content.Split(',')
        // A rule with a value, such as "max-image-preview: none", is another rule.
        .Where(rule => !rule.Contains(':', StringComparison.Ordinal))
        .SelectMany(rule => PageText.Fold(rule).Split(' '))
        .Any(word => Refusals.Contains(word, StringComparer.OrdinalIgnoreCase));
}
