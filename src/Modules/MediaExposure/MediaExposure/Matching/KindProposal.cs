using System.Text.RegularExpressions;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Proposes how a mention came about, from what outlets write under releases and paid texts; a person decides.</summary>
internal static partial class KindProposal
{
    public static MentionKind Of(Outlet outlet, string title, IReadOnlyList<string> paragraphs, string? author)
    {
        if (outlet.IsOwn)
            return MentionKind.Owned;
        if (outlet.Type == OutletType.Social)
            return MentionKind.Shared;
        // Markers stand at the edges of a text; in its middle "siaran pers" is merely talked about.
        var edges = string.Join('\n', [title, author ?? "", .. paragraphs.Take(1), .. paragraphs.TakeLast(2)]);
        if (Paid().IsMatch(edges))
            return MentionKind.Paid;
        return Release().IsMatch(edges) ? MentionKind.Release : MentionKind.Earned;
    }

    [GeneratedRegex(@"\((?:adv|advertorial|iklan|kerja ?sama|adv/[^)]{1,30})\)|^\s*(?:advertorial|pariwara)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Paid();

    [GeneratedRegex(@"\((?:rls|rilis|hms|humas|kominfo|diskominfo|rel|[^)]{1,20}/(?:rls|hms|kominfo)|(?:rls|hms|kominfo)/[^)]{1,20})\)|\bsiaran pers\b|\bpers rilis\b", RegexOptions.IgnoreCase)]
    private static partial Regex Release();
}
