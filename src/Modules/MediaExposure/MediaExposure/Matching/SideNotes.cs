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
        "berita populer", "terpopuler", "terkini", "tautan terkait", "tautan", "rekomendasi", "pilihan redaksi", "tag", "tags", "topik", "topik terkait", "label", "kata kunci", "kategori", "rubrik", "ikuti kami", "pos terkait", "postingan terkait", "artikel menarik lainnya", "jangan lewatkan", "navigasi pos", "selanjutnya", "sebelumnya", "next post", "previous post", "baca", "simak", "lihat", "video", "foto", "infografis", "bagikan", "share", "editor",
        "penulis", "pewarta", "reporter", "alamat redaksi", "sumber", "populer", "berita terbaru", "trending", "also read", "related", "read more", "sekilas info", "sumber foto",
    ];

    private static readonly string[] Credits = ["foto", "photo", "dok", "dokumentasi", "sumber", "ilustrasi", "baca", "baca juga", "grafis", "sc"];

    private static readonly SearchValues<char> Behind = SearchValues.Create(":|»>–—");

    /// <summary>Whether a paragraph, or a sentence within one, is such a line with what it names.</summary>
    public static bool IsNote(ReadOnlySpan<char> text) =>
        OpeningOf(text) is > 0 and var end && text[end..].TrimStart() is { Length: > 0 } rest && ((Behind.Contains(rest[0]) && rest[1..].Trim().Length > 0) || IsHeadline(text));

    /// <summary>Whether a sentence says who wrote the article, "Penulis adalah pustakawan …", which is not what it is about.</summary>
    public static bool IsAboutTheAuthor(ReadOnlySpan<char> text) =>
        text.TrimStart(" \t*•-–([") is var line && (line.StartsWith("penulis adalah", StringComparison.OrdinalIgnoreCase) || line.StartsWith("penulis merupakan", StringComparison.OrdinalIgnoreCase) || line.StartsWith("tentang penulis", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a credit in brackets begins and ends, "(Foto: Dispusip …)", from a position on; nothing where none follows.</summary>
    public static (int Start, int End) NextCredit(ReadOnlySpan<char> text, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            var open = text[start..].IndexOf('(');
            if (open < 0)
                return (text.Length, text.Length);
            start += open;
            var inside = text[(start + 1)..].TrimStart();
            foreach (var credit in Credits)
            {
                if (inside.StartsWith(credit, StringComparison.OrdinalIgnoreCase) && (inside.Length == credit.Length || !char.IsLetterOrDigit(inside[credit.Length])))
                    return (start, text[start..].IndexOf(')') is >= 0 and var close ? start + close + 1 : text.Length);
            }
        }

        return (text.Length, text.Length);
    }

    /// <summary>Whether it is an opening alone, so that a headline follows as a paragraph of its own.</summary>
    public static bool IsOpening(ReadOnlySpan<char> text) => OpeningOf(text) is > 0 and var end && text[end..].Trim().TrimEnd(":|»>–—. ").Length == 0;

    /// <summary>Whether a paragraph behind an opening is what it names; a headline may end in a quotation there.</summary>
    public static bool IsNamed(ReadOnlySpan<char> text) => text.Trim() is { Length: > 0 and <= LongestHeadline } line && line[^1] != '.' && !line.EndsWith(".”") && !line.EndsWith(".\"");

    /// <summary>Whether a paragraph is a headline: short, and no sentence.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> text) => text.Trim() is { Length: > 0 and <= LongestHeadline } line && line[^1] is not ('.' or '”' or '"' or ')' or ',' or ';');

    /// <summary>Whether it is a row of links, of hash tags, or whom the page belongs to.</summary>
    public static bool IsRow(ReadOnlySpan<char> text)
    {
        const int least = 2;
        return text.Count('|') >= least || (text.Count('#') >= least && text.TrimStart() is ['#', ..])
            || text.Contains('©') || text.Contains("hak cipta", StringComparison.OrdinalIgnoreCase) || text.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase);
    }

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
