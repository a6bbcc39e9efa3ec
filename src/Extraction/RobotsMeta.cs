using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>What a page says of keeping a copy of it: every <c>meta</c> that names robots, or us, counts.</summary>
internal static class RobotsMeta
{
    private static readonly string[] Names = ["robots", "portalmitra"];

    private static readonly string[] Refusals = ["noarchive", "none"];

    public static bool MayBeArchived(IEnumerable<IElement> metas) => !metas.Where(meta => meta.HasAttribute("name") && meta.HasAttribute("content"))
        .Where(meta => Names.Contains(meta.GetAttribute("name")!.Trim(), StringComparer.OrdinalIgnoreCase))
        .SelectMany(meta => meta.GetAttribute("content")!.Split(','))
        // A rule with a value, such as "max-image-preview: none", is another rule.
        .Where(rule => !rule.Contains(':', StringComparison.Ordinal))
        .SelectMany(rule => PageText.Fold(rule).Split(' '))
        .Any(word => Refusals.Contains(word, StringComparer.OrdinalIgnoreCase));
}
