using System.Text.RegularExpressions;

namespace PortalMitra.Extraction;

/// <summary>Pages that seem to list news: the menu of an outlet.</summary>
internal static partial class SectionHints
{
    private const int MaxSections = 10;

    /// <summary>Each address once, in the page's order.</summary>
    public static IReadOnlyList<Uri> Of(List<PageLink> links, Uri page) =>
        [.. links.Where(link => link.IsAnchor && IsSection(link, page)).Select(link => link.Url).Distinct().Take(MaxSections)];

    private static bool IsSection(PageLink link, Uri page)
    {
        var path = link.Url.AbsolutePath;
        if (!SameHost.Is(link.Url, page) || link.Url.PathAndQuery.Length < 2 || link.Url.PathAndQuery == page.PathAndQuery || Elsewhere().IsMatch(path) || Article().IsMatch(path))
            return false;
        var text = PageText.Of(link.Element);
        return text.Length is > 0 and < ListingLinks.MinTextLength && (NewsWord().IsMatch(text) || NewsWord().IsMatch(path));
    }

    /// <summary>Words of menus, whole: places of West Sumatra as an outlet there divides its news.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:berita|news|warta|kabar|terbaru|terkini|indeks|index|daerah|regional|nasional|lokal|sumbar|sumatera|minangkabau|ranah|kabupaten|kota|nagari|desa|kecamatan|limapuluh|limapuluhkota|50kota|payakumbuh|pendidikan|budaya|literasi|pemerintahan|artikel|rilis|siaran-?pers|press-?release|latest|kegiatan|informasi)(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewsWord();

    /// <summary>Further pages, feeds, files and what readers do rather than read.</summary>
    [GeneratedRegex(@"/(?:page|halaman)/[0-9]+/?$|/(?:feed|rss|login|masuk|daftar|register|tentang|about|kontak|contact|redaksi|privacy|disclaimer|pedoman|wp-[a-z]+)(?:/|$|[-.])|\.(?:xml|rss|atom|pdf|jpe?g|png|zip|docx?|xlsx?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    /// <summary>A title of five words or more, a date or a long number.</summary>
    [GeneratedRegex(@"[^/-]+(?:-[^/-]+){4,}|[0-9]{4,}")]
    private static partial Regex Article();
}
