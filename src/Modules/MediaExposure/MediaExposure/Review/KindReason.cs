using System.Text.RegularExpressions;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>Why a kind is proposed, in a word of the resources and what stands in the text: "(rls)".</summary>
internal readonly partial record struct KindReason(string Key, string Mark)
{
    public static KindReason Of(Mention mention) => mention.Kind switch
    {
        MentionKind.Owned when mention.Outlet.IsOwn => new KindReason("Own", ""),
        MentionKind.Shared when mention.Outlet.Type == OutletType.Social => new KindReason("Social", ""),
        MentionKind.Paid => Marked(PaidMark(), mention),
        MentionKind.Release => Marked(ReleaseMark(), mention),
        MentionKind.Earned => new KindReason("Unmarked", ""),
        _ => new KindReason("Page", ""),
    };

    /// <summary>Marks stand at the edges; in the middle "siaran pers" is merely talked about.</summary>
    private static KindReason Marked(Regex mark, Mention mention)
    {
        var paragraphs = mention.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string?[] edges = [mention.Title, mention.Author, .. paragraphs.Take(1), .. paragraphs.Skip(1).TakeLast(2)];
        foreach (var edge in edges)
        {
            // Marks are at either end of a paragraph, and a paragraph may be a book.
            var near = edge is { Length: > 2000 } ? string.Concat(edge.AsSpan(0, 1000), " ", edge.AsSpan(edge.Length - 1000)) : edge;
            if (near is not null && mark.Match(near) is { Success: true } found)
                return new KindReason("Mark", found.Value.Trim());
        }

        return new KindReason("Page", "");
    }

    [GeneratedRegex(@"\((?:rls|rilis|release|hms|humas|kominfo|diskominfo|mc|mmc|prokopim)\b[^)]{0,40}\)|\b(?:siaran pers|press release|humas|diskominfo|kominfo)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReleaseMark();

    [GeneratedRegex(@"\((?:adv|advertorial|pariwara)\b[^)]{0,40}\)|\b(?:advertorial|pariwara|adv|kerja sama|kerjasama)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PaidMark();
}
