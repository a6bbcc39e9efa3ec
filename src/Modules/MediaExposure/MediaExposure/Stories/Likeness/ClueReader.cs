using System.Text.RegularExpressions;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>Reads the clues out of an article.</summary>
internal static partial class ClueReader
{
    /// <summary>The press says what, where and when in the first two paragraphs.</summary>
    private const int OpeningParagraphs = 2;

    /// <summary>Smaller numbers are in every text.</summary>
    private const int LeastNumber = 10;

    /// <summary>Neighbours whose names are otherwise too common to prove anything.</summary>
    private static readonly HashSet<string> KnownRegions = ["payakumbuh", "bukittinggi", "padang", "padang panjang", "pekanbaru", "tanah datar", "agam"];

    private const int MaxNames = 80;
    private const int MaxNumbers = 40;
    private const int MaxQuotes = 200;

    public static EventClues Read(string title, string dateline, IReadOnlyList<string> paragraphs, DateOnly published, KnownPlaces known)
    {
        var opening = string.Join('\n', paragraphs.Take(OpeningParagraphs));
        var whole = string.Join('\n', paragraphs);
        var (days, nearDays) = EventDays.In(whole, published);
        var names = ProperNames.In(whole, title);
        var places = known.In([.. Folded($"{dateline} . {title} . {opening}")]).Union(PlacesIn(title, opening, whole)).ToList();
        var placeWords = places.SelectMany(place => place.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return new EventClues
        {
            Published = published,
            OpeningDays = EventDays.In(opening, published).Written,
            Days = days,
            NearDays = [.. nearDays.Except(days)],
            Places = places,
            Regions = RegionsIn($"{title}\n{opening}"),
            OpeningNames = ProperNames.In(opening, title).Concat(Folded($"{dateline} {title}")).ToHashSet(StringComparer.Ordinal),
            Names = [.. names.Where(name => !CommonWords.IsInNames(name) && !known.HasWord(name) && !placeWords.Contains(name)).Take(MaxNames)],
            Kinds = ActivityWords.In($"{title}\n{opening}"),
            Happenings = HappeningsIn($"{title}\n{whole}"),
            Phrases = PhrasesIn(paragraphs, word => known.HasWord(word) || placeWords.Contains(word)),
            Numbers = NumbersIn(title, paragraphs),
            Quotes = [.. Shingles.Of(ArticleWords.Of(Quoted().Matches(whole).Select(match => match.Groups[1].Value))).Values.Take(MaxQuotes)],
        };
    }

    private static IEnumerable<string> Folded(string text) => ArticleWords.Of([text]).Select(Spelling.FoldWord);

    /// <summary>A title writes every word large, so that only what the text writes large too is a name there.</summary>
    private static List<string> PlacesIn(string title, string opening, string whole)
    {
        var names = ProperNames.In(whole, "").ToHashSet(StringComparer.Ordinal);
        return [.. Place().Matches(opening).Concat(Place().Matches(title)).Select(match => NameOf(match, names, whole)).OfType<string>().Distinct()];
    }

    private static List<string> RegionsIn(string text)
    {
        var regions = Region().Matches(text).Select(match => Spelling.Fold(match.Groups[1].Value)).Where(region => !CommonWords.IsSmall(region.Split(' ')[0]) || KnownRegions.Contains(region)).ToList();
        if (ArticleWords.Of([text]).Contains("limapuluhkota"))
            regions.Add("limapuluhkota");
        return [.. regions.Distinct()];
    }

    /// <summary>One word or two: in "Wali Nagari Piobang Hendrianto" the second belongs to the man, as other places in the text show.</summary>
    private static string? NameOf(Match match, HashSet<string> names, string whole)
    {
        var (first, second) = (match.Groups[1].Value, match.Groups[2].Value);
        var folded = Spelling.FoldWord(first);
        if (!names.Contains(folded) || CommonWords.IsInNames(folded))
            return null;
        if (second.Length == 0 || !names.Contains(Spelling.FoldWord(second)))
            return folded;
        var alone = Regex.IsMatch(whole, $@"(?<!\p{{L}}){Regex.Escape(first)}(?!\s+{Regex.Escape(second)})(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return alone ? folded : $"{folded} {Spelling.FoldWord(second)}";
    }

    private static List<string> HappeningsIn(string text) =>
        [.. Happening().Matches(text).Select(match => Spelling.Fold(match.Value)).Distinct()];

    private static HashSet<string> PhrasesIn(IReadOnlyList<string> paragraphs, Func<string, bool> isPlace)
    {
        var phrases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in paragraphs)
        {
            string? before = null;
            foreach (var word in Folded(paragraph))
            {
                var isSmall = CommonWords.IsSmall(word) || isPlace(word);
                if (!isSmall && before is not null)
                    phrases.Add($"{before} {word}");
                before = isSmall ? null : word;
            }
        }

        return phrases;
    }

    private static List<long> NumbersIn(string title, IReadOnlyList<string> paragraphs)
    {
        var numbers = new HashSet<long>();
        foreach (var paragraph in paragraphs.Prepend(title))
        {
            // Dates, hours and decimals are no counts.
            var words = ArticleWords.Of([DateOrHour().Replace(paragraph, " ")]);
            numbers.UnionWith(NumberWords.In(words).Select(number => number.Value).Where(value => value >= LeastNumber && value is not (>= 1990 and <= 2040)));
        }

        return [.. numbers.Take(MaxNumbers)];
    }

    [GeneratedRegex(@"\b(?:[Nn]agari|NAGARI|[Jj]orong|[Kk]ecamatan|[Dd]esa|[Kk]elurahan)\s+(\p{Lu}\p{L}+)(?:[ ](\p{Lu}\p{L}*))?")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<!\p{L})(?<!(?:Puluh|Limapuluh|50|L\.)\s)(?:Kabupaten|Kab\.|Kota)\s+((?!Lima\b|Limapuluh|Limo)\p{Lu}\p{Ll}+(?:\s(?:Datar|Panjang|Pariaman|Solok|Selatan|Barat|Timur|Tinggi|Agung)(?!\p{L}))?)")]
    private static partial Regex Region();

    /// <summary>A happening by its name: the word for it and one or two names after it.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:Pekan|Festival|Gebyar|Bulan|Hari|Pameran|Kemah|Jambore|Bazar|Expo|Lomba|Gerakan)(?:\s\p{Lu}\p{L}+){1,2}")]
    private static partial Regex Happening();

    [GeneratedRegex(@"[“""„]([^“”""„\n]{10,600})[”""]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:\d{1,2}(?:/\d{1,2})?\s*[-–]\s*)?\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}[.:]\d{2}(?!\d)|(?:\d{1,2}\s*(?:[-–]|dan|sampai|hingga)\s*)?\d{1,2}\s*(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)(?:\s+\d{4})?|\d+,\d+|(?:pukul|jam)\s+\S+|(?:Nomor|No\.?)\s+\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateOrHour();
}
