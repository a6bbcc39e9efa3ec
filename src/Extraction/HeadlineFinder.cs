using AngleSharp.Dom;
using PortalMitra.Extraction.Facts;

namespace PortalMitra.Extraction;

/// <summary>
/// The article's title as readers see it: the heading that a declared title confirms, without outlet and kicker; else the
/// page's own <c>h1</c> where it is about the same; else what is declared.
/// </summary>
internal static class HeadlineFinder
{
    /// <summary>Shorter headings name a rubric, unless a declared title is exactly as short.</summary>
    private const int MinHeadline = 8;

    /// <summary>Longer headings are paragraphs.</summary>
    private const int MaxHeadline = 300;

    /// <summary>A heading may put a rubric such as "FOTO:" before the title.</summary>
    private const int MaxPrefix = 14;

    /// <summary>A declared title that is cut off, or shortened for search engines, still has so many letters of the heading's beginning.</summary>
    private const int MinShared = 20;

    /// <summary>The rank of headings that are not the article's own.</summary>
    private const int OthersRank = 3;

    /// <summary>Share of a heading's longer words that declared titles and the address hold where both speak of the same.</summary>
    private const double MinShare = 0.35;

    /// <summary>From the closest on.</summary>
    private static readonly Func<Heading, DeclaredTitle, string?>[] Agreements = [Whole, Part, Bounded, Longer];

    public static Headline Find(ParsedPage page)
    {
        if (Selectors.First(page.Document, page.Input.Rules?.Title) is { } ruled)
            return new Headline(Selectors.TextOf(ruled), ruled);
        var outlet = page.Outlet;
        var declared = DeclaredTitles.Of(page, outlet);
        var headings = Headings(page, outlet);
        var first = headings.FindAll(heading => heading.Rank == 0);
        return Confirmed(headings.FindAll(heading => heading.Rank < 3), declared) ?? Alike(first, declared, page.Input.Url)
            ?? Confirmed(headings, declared) ?? Declared(headings, declared, outlet) ?? new Headline("", null);
    }

    private static List<Heading> Headings(ParsedPage page, OutletName outlet)
    {
        var surroundings = new Surroundings(null);
        var headings = new List<Heading>();
        foreach (var spot in page.Outline.Headings)
        {
            var text = HeadingText.Of(spot.Element);
            if (text.Whole.Length is < 2 or > MaxHeadline)
                continue;
            var key = TextKey.Of(text.Whole);
            if (!outlet.IsKey(key))
                headings.Add(new Heading(spot.Element, text, key, surroundings.IsAmongOthers(spot.Element), LeadsElsewhere(spot.Element, page)));
        }

        // Themes name other things "headline" or "page-title" too; where there are real headings these count.
        if (headings.Exists(heading => heading.Rank == 0))
            headings.RemoveAll(heading => heading.Element.LocalName is not ("h1" or "h2" or "h3"));
        // The page's order within each rank.
        var sorted = new List<Heading>(headings.Count);
        for (var rank = 0; rank <= OthersRank; rank++)
        {
            foreach (var heading in headings)
            {
                if (heading.Rank == rank)
                    sorted.Add(heading);
            }
        }

        return sorted;
    }

    /// <summary>Themes make the outlet's or the rubric's name an h1 with a link; a headline's link leads to its own page.</summary>
    private static bool LeadsElsewhere(IElement heading, ParsedPage page)
    {
        var link = heading.LocalName == "a" ? heading : heading.ParentElement is { LocalName: "a" } parent ? parent : LinkIn(heading);
        return link?.GetAttribute("href") is { Length: > 0 and < 2048 } address && !address.StartsWith('#') && !address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(page.Base, address, out var target) && target.Host == page.Input.Url.Host
            && (target.AbsolutePath.TrimEnd('/') != page.Input.Url.AbsolutePath.TrimEnd('/') || (target.AbsolutePath == "/" && target.Query != page.Input.Url.Query));
    }

    private static IElement? LinkIn(IElement heading)
    {
        var children = heading.ChildNodes;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] is IElement { LocalName: "a" } link)
                return link;
        }

        return null;
    }

    /// <summary>The heading that says what a declared title says. The closest agreement counts, whichever title it is with.</summary>
    private static Headline? Confirmed(List<Heading> headings, List<DeclaredTitle> declared)
    {
        foreach (var agreement in Agreements)
        {
            foreach (var title in declared)
            {
                foreach (var heading in headings)
                {
                    if (agreement(heading, title) is { Length: > 0 } text)
                        return new Headline(text, heading.Element);
                }
            }
        }

        return null;
    }

    private static string? Whole(Heading heading, DeclaredTitle title) =>
        heading.Key.Length > 0 && (heading.Key == title.FullKey || (heading.Key == title.BareKey && !heading.LeadsElsewhere)) ? WithoutKicker(heading.Text, title.Full) : null;

    /// <summary>
    /// A kicker in an element of its own, which the declared title parts from the title by a mark: "Pilkada 2024" above the
    /// headline, "Pilkada 2024: Judul" for machines.
    /// </summary>
    private static string WithoutKicker(HeadingText text, string declared)
    {
        if (text.Parts.Count < 2 || !char.IsLetterOrDigit(text.Parts[0][^1]))
            return text.Whole;
        var kicker = text.Parts[0];
        var rest = text.Whole[Math.Min(text.Whole.Length, kicker.Length)..].TrimStart();
        return rest.Length >= MinHeadline && declared.Length > kicker.Length + 2 && declared.AsSpan(kicker.Length).TrimStart() is [':' or '|' or '-' or '–' or '—', ..] ? rest.TrimStart(':', '|', '-', '–', '—', ' ') : text.Whole;
    }

    /// <summary>One part of the heading's markup is the title: the others are a kicker, a date, a subline.</summary>
    private static string? Part(Heading heading, DeclaredTitle title) =>
        heading.Text.Parts.Count < 2 ? null : heading.Text.Parts.FirstOrDefault(part => part.Length >= MinHeadline && TextKey.Of(part) is { Length: > 0 } key && (key == title.FullKey || key == title.BareKey || (title.HasTail(key) && part.Length * 2 >= title.Bare.Length)));

    /// <summary>The heading, or its last part, is what stands before or behind a dash, bar or colon of the declared title.</summary>
    private static string? Bounded(Heading heading, DeclaredTitle title)
    {
        if (heading.Text.Whole.Length < MinHeadline || heading.LeadsElsewhere)
            return null;
        var isMost = heading.Text.Whole.Length * 2 >= title.Bare.Length;
        if ((isMost || heading.Rank == 0) && heading.Key.Length > 0 && (title.HasHead(heading.Key) || title.HasTail(heading.Key)))
            return heading.Text.Whole;
        // No mark between title and outlet, as in "Judul beritaNama Media".
        return (isMost || (heading.IsNamed && heading.Rank == 0)) && (title.FullKey.StartsWith(heading.Key, StringComparison.Ordinal) || (isMost && title.FullKey.EndsWith(heading.Key, StringComparison.Ordinal))) ? heading.Text.Whole : null;
    }

    /// <summary>The heading says more than the declared title: a rubric before it, or words that were cut off for machines.</summary>
    private static string? Longer(Heading heading, DeclaredTitle title)
    {
        var key = title.BareKey;
        if (key.Length < MinHeadline || heading.Key.Length <= key.Length)
            return null;
        if (heading.LastKey == key)
            return heading.Text.Last;
        if (heading.Key.EndsWith(key, StringComparison.Ordinal))
            return heading.Rank == 0 && heading.Text.Parts.Count == 1 || heading.Text.Whole.Length <= title.Bare.Length + MaxPrefix ? heading.Text.Whole : title.Bare;
        return heading.Rank == 0 && key.Length >= MinShared && heading.Key.StartsWith(key, StringComparison.Ordinal) && heading.Key.Length <= 2 * key.Length ? heading.Text.Whole : null;
    }

    /// <summary>Outlets write one headline for readers and another for machines; both speak of the same.</summary>
    private static Headline? Alike(List<Heading> first, List<DeclaredTitle> declared, Uri url)
    {
        var own = first.FindAll(heading => heading.Text.Whole.Length >= MinHeadline);
        if (own.Count == 0)
            return null;
        var words = TitleWords.Of(string.Join(' ', declared.Select(title => title.Bare).Append(Uri.UnescapeDataString(url.AbsolutePath))));
        var chosen = own.Find(heading => TitleWords.Share(heading.Text.Whole, words) >= MinShare);
        // Nothing but the title element is declared: the only h1 is then as good.
        chosen ??= own.Find(heading => heading.IsNamed) ?? (declared is [] or [{ IsForBrowsers: true }] && own.Count == 1 ? own[0] : null);
        return chosen is null ? null : new Headline(chosen.Text.Whole, chosen.Element);
    }

    private static Headline? Declared(List<Heading> headings, List<DeclaredTitle> declared, OutletName outlet)
    {
        // The title element alone, and no more than the outlet's name in it: any heading says more.
        var title = declared.Find(title => !outlet.IsSaidBy(title.Bare));
        if (title is not null)
            return new Headline(title.Bare, null);
        var heading = headings.Find(heading => heading.Text.Whole.Length >= MinHeadline && heading.Rank < 3);
        return heading is not null ? new Headline(heading.Text.Whole, heading.Element) : declared.Count > 0 ? new Headline(declared[0].Bare, null) : null;
    }

    private sealed class Heading(IElement element, HeadingText text, string key, bool isAmongOthers, bool leadsElsewhere)
    {
        private int? _rank;
        private bool? _isNamed;
        private string? _lastKey;

        public IElement Element { get; } = element;

        public HeadingText Text { get; } = text;

        public string Key { get; } = key;

        public bool LeadsElsewhere { get; } = leadsElsewhere;

        /// <summary>0 for the highest heading of the article's own, 3 for others' things.</summary>
        public int Rank => _rank ??= isAmongOthers || LeadsElsewhere ? OthersRank : Element.LocalName == "h1" ? 0 : Element.LocalName == "h2" || IsNamed ? 1 : 2;

        /// <summary>Whether templates name it as the headline.</summary>
        public bool IsNamed => _isNamed ??= PlaceNames.IsOfHeadline(Element);

        public string LastKey => _lastKey ??= TextKey.Of(Text.Last);
    }
}
