using System.Buffers;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>
/// Lines that outlets set into an article and that are none of it: "Baca juga: …" with another article's headline, tags, links of a
/// footer. Extraction leaves out what markup shows; what stands as plain text between the paragraphs is left out here, for matching alone.
/// </summary>
internal static class SideNotes
{
    private const int LongestHeadline = 150;

    private static readonly string[] Openings =
    [
        "baca juga", "baca pula", "baca selengkapnya", "baca berita", "baca lainnya", "lihat juga", "lihat pula", "simak juga", "simak pula", "tonton juga", "dengarkan juga", "artikel terkait", "artikel lainnya", "berita terkait", "berita lainnya", "berita lain",
        "berita populer", "terpopuler", "terkini", "tautan terkait", "tautan", "rekomendasi", "pilihan redaksi", "tag", "tags", "topik", "topik terkait", "label", "kata kunci", "kategori", "rubrik", "ikuti kami", "also read", "related", "sekilas info", "sumber foto",
    ];

    private static readonly SearchValues<char> Behind = SearchValues.Create(":|»>–—");

    /// <summary>Whether a paragraph, or a sentence within one, is such a line with what it names.</summary>
    public static bool IsNote(ReadOnlySpan<char> text) => OpeningOf(text) is > 0 and var end && text[end..].TrimStart() is { Length: > 0 } rest && Behind.Contains(rest[0]) && rest[1..].Trim().Length > 0;

    /// <summary>Whether it is an opening alone, so that a headline follows as a paragraph of its own.</summary>
    public static bool IsOpening(ReadOnlySpan<char> text) => OpeningOf(text) is > 0 and var end && text[end..].Trim().TrimEnd(":|»>–—. ").Length == 0;

    /// <summary>Whether a paragraph behind an opening is a headline: short, and no sentence.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> text) => text.Trim() is { Length: > 0 and <= LongestHeadline } line && line[^1] is not ('.' or '”' or '"' or ')' or ',' or ';');

    private static int OpeningOf(ReadOnlySpan<char> text)
    {
        var start = text.Length - text.TrimStart(" \t>•*-–»[(").Length;
        var best = 0;
        foreach (var opening in Openings)
        {
            if (opening.Length > best && text[start..].StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (start + opening.Length == text.Length || !char.IsLetterOrDigit(text[start + opening.Length])))
                best = opening.Length;
        }

        return best == 0 ? 0 : start + best;
    }
}
