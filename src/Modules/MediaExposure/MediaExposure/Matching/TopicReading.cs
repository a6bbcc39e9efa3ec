namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A name of a topic in an article.</summary>
internal readonly record struct NameHit(int At, int Length, NameList List, int Item)
{
    public int DistanceTo(NameHit other) => At < other.At ? Math.Max(0, other.At - At - Length) : Math.Max(0, At - other.At - other.Length);
}

/// <summary>
/// An article as one topic reads it: its subjects and the regions named, each region weighed where it stands. Of names that overlap the
/// longest is meant.
/// </summary>
internal sealed class TopicReading
{
    /// <summary>What each of two regions named together weighs.</summary>
    public const decimal ShareOfTwo = 0.5m;

    /// <summary>How many words may lie between an ambiguous name and what settles it.</summary>
    private const int ContextReach = 20;

    /// <summary>Another region's name so near an ambiguous one claims it.</summary>
    private const int ClaimReach = 8;

    /// <summary>Names of a list have no more words between them.</summary>
    private const int ListGap = 3;

    /// <summary>So many lines of so few words with a region each are a list.</summary>
    private const int LinesOfList = 3;
    private const int LineWords = 8;

    /// <summary>Words of an article within which its dateline stands, and characters behind it within which its dash follows.</summary>
    private const int DatelineWords = 4;
    private const int DatelineReach = 30;

    private readonly ArticleTokens _article;
    private readonly WordRules _rules;
    private readonly List<NameHit> _context = [];
    private readonly int[] _firstRegion;

    public TopicReading(ArticleTokens article, WordRules rules, List<NameHit> hits)
    {
        (_article, _rules) = (article, rules);
        NotUs = Longest(hits.Where(hit => hit.List == NameList.NotUs));
        if (NotUs.Count > 0)
        {
            var taken = Taken(NotUs);
            hits = [.. hits.Where(hit => hit.List == NameList.NotUs || !Overlaps(taken, hit))];
        }

        Subjects = Longest(hits.Where(hit => hit.List is NameList.Own or NameList.Subject or NameList.Programme or NameList.Person));
        Offices = [.. hits.Where(hit => hit.List == NameList.Office)];
        _context.AddRange(hits.Where(hit => hit.List == NameList.Context));
        Regions = ReadRegions(hits);
        MarkDateline();
        MarkLists();
        Settle();
        _firstRegion = IndexBySentence();
        (Ours, Others, Place) = Weigh();
    }

    public List<NameHit> NotUs { get; }

    /// <summary>Own names, subjects, programmes and people, in order.</summary>
    public List<NameHit> Subjects { get; }

    public List<NameHit> Offices { get; }

    public List<Region> Regions { get; }

    /// <summary>How much of the article's naming of places is of ours, and of others'.</summary>
    public decimal Ours { get; }

    public decimal Others { get; }

    /// <summary>The most prominent place of ours; null without any.</summary>
    public Region? Place { get; }

    /// <summary>Whom the article is about: 1 us and nobody else, -1 others.</summary>
    public decimal Frame => Ours == 0 && Others == 0 ? 0 : Math.Clamp((Ours - Others) / Math.Max(Ours, Others), -1, 1);

    public ReadOnlySpan<Region> RegionsOf(int sentence) => RegionsOf(sentence, sentence);

    public ReadOnlySpan<Region> RegionsOf(int first, int last) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Regions)[_firstRegion[first].._firstRegion[last + 1]];

    /// <summary>Whether the paragraph of a sentence names another region.</summary>
    public bool NamesOthers(int sentence)
    {
        var (first, last) = ParagraphOf(sentence);
        foreach (var region in RegionsOf(first, last))
        {
            if (!region.IsOurs)
                return true;
        }

        return false;
    }

    /// <summary>Whether no other sentence, but for the dateline, names a place of ours.</summary>
    public bool NamesUsOnlyIn(int sentence) => Regions.TrueForAll(region => !region.IsOurs || region.IsDateline || _article.Tokens[region.At].Sentence == sentence);

    /// <summary>First and last sentence of a sentence's paragraph.</summary>
    public (int First, int Last) ParagraphOf(int sentence)
    {
        var paragraph = _article.Sentences[sentence].Paragraph;
        var (first, last) = (sentence, sentence);
        while (first > 0 && _article.Sentences[first - 1].Paragraph == paragraph)
            first--;
        while (last + 1 < _article.Sentences.Count && _article.Sentences[last + 1].Paragraph == paragraph)
            last++;
        return (first, last);
    }

    public bool IsGuestList(int sentence)
    {
        var (from, to) = (_article.Sentences[sentence].FirstToken, sentence + 1 < _article.Sentences.Count ? _article.Sentences[sentence + 1].FirstToken : _article.Tokens.Count);
        for (var at = from; at < to; at++)
        {
            if (_rules.IsGuestWord(_article.Tokens[at]))
                return true;
        }

        return false;
    }

    private List<Region> ReadRegions(List<NameHit> hits)
    {
        var regions = new List<Region>();
        var (countsCities, mayCount) = (false, new HashSet<Region>());
        var nagari = hits.Where(hit => hit.List == NameList.Nagari).ToList();
        foreach (var hit in Longest(hits.Where(hit => hit.List is NameList.Own or NameList.Place or NameList.AmbiguousPlace or NameList.Nagari or NameList.OtherPlace)))
        {
            if (_rules.IsNamedAfter(_article, hit.At))
                continue;
            var region = new Region(hit.At, hit.Length, hit.List, hit.List == NameList.Nagari ? hit.Item : nagari.FindIndex(one => one.At >= hit.At && one.At + one.Length <= hit.At + hit.Length) is >= 0 and var index ? nagari[index].Item : -1);
            if (region.IsOurs && _rules.MayCountCities(_article, hit.At, hit.Length))
            {
                var reading = _rules.IsRegency(_article, hit.At, hit.Length);
                if (reading == false)
                {
                    countsCities = true;
                    continue;
                }

                region.IsCertain = reading == true;
                mayCount.Add(region);
            }

            regions.Add(region);
        }

        // An article that counts cities once means no regency by the same words, unless it names a place of ours besides.
        if (countsCities && regions.TrueForAll(region => !region.IsOurs || mayCount.Contains(region)))
            regions.RemoveAll(mayCount.Contains);
        return regions;
    }

    /// <summary>"PAYAKUMBUH –": where it was reported from, which need not be where it happened.</summary>
    private void MarkDateline()
    {
        foreach (var region in Regions)
        {
            var sentence = _article.Sentences[_article.Tokens[region.At].Sentence];
            if (sentence.Zone != Zone.Lead || region.At - sentence.FirstToken > DatelineWords || _article.Text.AsSpan(0, sentence.Start).Count('\n') > 2)
                continue;
            var end = _article.Tokens[region.At + region.Length - 1].End;
            var behind = _article.Text.AsSpan(end, Math.Min(DatelineReach, _article.Text.Length - end));
            var dash = behind.IndexOfAny("–—-");
            region.IsDateline = dash >= 0 && !behind[..dash].Contains('\n') && (behind[dash] != '-' || dash == 0 || behind[dash - 1] == ' ' || (dash + 1 < behind.Length && behind[dash + 1] == ' '));
        }
    }

    /// <summary>"Agam, Payakumbuh dan Lima Puluh Kota": a list of regions is about none of them.</summary>
    private void MarkLists()
    {
        for (var first = 0; first < Regions.Count;)
        {
            var last = first;
            while (last + 1 < Regions.Count && IsListed(Regions[last], Regions[last + 1]))
                last++;
            // Our own places in a row are one address: "Tungka, Situjuah Limo Nagari, Lima Puluh Kota".
            var (own, other) = (0, 0);
            for (var at = first; at <= last; at++)
                (own, other) = Regions[at].IsOurs ? (own + 1, other) : (own, other + 1);
            if (other > 0 && own + other > 1)
            {
                for (var at = first; at <= last; at++)
                    Regions[at].Share = other + Math.Min(own, 1) > 2 ? 0.25m : ShareOfTwo;
            }

            first = last + 1;
        }

        MarkLinesOfLists();
    }

    /// <summary>"1. Padang", "2. Agam", "3. Lima Puluh Kota", each in a line of its own.</summary>
    private void MarkLinesOfLists()
    {
        var run = new List<Region>();
        var before = -1;
        foreach (var region in Regions)
        {
            var sentence = _article.Tokens[region.At].Sentence;
            var paragraph = _article.Sentences[sentence].Paragraph;
            if (!IsLineOfList(sentence) || (paragraph != before && paragraph != before + 1))
            {
                Close();
                run.Clear();
            }

            if (IsLineOfList(sentence))
                run.Add(region);
            before = paragraph;
        }

        Close();

        void Close()
        {
            if (run.Count < LinesOfList || run.TrueForAll(region => region.IsOurs))
                return;
            foreach (var region in run)
                region.Share = Math.Min(region.Share, 0.25m);
        }
    }

    private bool IsLineOfList(int sentence)
    {
        var (first, last) = ParagraphOf(sentence);
        var end = last + 1 < _article.Sentences.Count ? _article.Sentences[last + 1].FirstToken : _article.Tokens.Count;
        return _article.Sentences[sentence].Zone != Zone.Title && end - _article.Sentences[first].FirstToken <= LineWords;
    }

    private bool IsListed(Region one, Region next)
    {
        var end = one.At + one.Length;
        if (_article.Tokens[one.At].Sentence != _article.Tokens[next.At].Sentence || next.At - end > ListGap)
            return false;
        if (_article.Between(end - 1, end).IndexOfAny(",/&;") >= 0 || (next.At > end && _article.Between(next.At - 1, next.At).IndexOfAny(",/&;") >= 0))
            return true;
        for (var at = end; at < next.At; at++)
        {
            if (_rules.IsJoiner(_article.Tokens[at]))
                return true;
        }

        return false;
    }

    /// <summary>Decides which ambiguous names are ours.</summary>
    private void Settle()
    {
        var (certain, front) = (0m, 0m);
        foreach (var region in Regions)
        {
            if (region.IsOurs && region.IsCertain)
                certain += WeightOf(region);
            else if (!region.IsOurs && _article.ZoneOf(region.At) != Zone.Body)
                front += WeightOf(region);
        }

        var names = Regions.Where(region => region.IsOurs && !region.IsCertain && region.Share == 1).Select(region => _article.Tokens[region.At].Word).Distinct().Count();
        foreach (var region in Regions.Where(region => !region.IsCertain).ToList())
            region.IsCertain = IsSettled(region, certain, front, names);
        Regions.RemoveAll(region => !region.IsCertain);
    }

    private bool IsSettled(Region region, decimal certain, decimal front, int names)
    {
        var sentence = _article.Tokens[region.At].Sentence;
        var (ours, others) = (int.MaxValue, int.MaxValue);
        foreach (var other in Regions)
        {
            if (other == region || _article.Tokens[other.At].Sentence != sentence)
                continue;
            var distance = other.DistanceTo(region.At, region.Length);
            if (!other.IsOurs)
                others = Math.Min(others, distance);
            else if (other.List is NameList.Place or NameList.Own)
                ours = Math.Min(ours, distance);
        }

        if (ours <= ListGap)
            return true;
        if (others <= ClaimReach && others < ours && region.Share == 1)
            return false;
        if (certain > 0 && certain >= front)
            return true;
        return front == 0 && (names > 1 || _context.Exists(word => region.DistanceTo(word.At, word.Length) <= ContextReach && !(word.At >= region.At && word.At < region.At + region.Length)));
    }

    private decimal WeightOf(Region region) => region.Share * (_article.ZoneOf(region.At), region.IsDateline) switch
    {
        (Zone.Title, _) => 3,
        (Zone.Lead, true) => region.IsOurs ? 3 : 1,
        (Zone.Lead, false) => 2,
        _ => region.IsOurs ? 1 : 0.5m,
    };

    private (decimal Ours, decimal Others, Region? Place) Weigh()
    {
        const decimal MostInText = 4;
        Span<decimal> sums = stackalloc decimal[4];
        Region? place = null;
        var heaviest = new Dictionary<(int Word, Zone Zone), decimal>();
        foreach (var region in Regions)
        {
            // A name said often weighs no more than once in each zone.
            var key = (_article.Tokens[region.At + region.Length - 1].Word, _article.ZoneOf(region.At));
            var (weight, before) = (WeightOf(region) * (_rules.IsUnderway(_article, region.At) ? 0.5m : 1), heaviest.GetValueOrDefault(key));
            if (weight > before)
            {
                heaviest[key] = weight;
                sums[(region.IsOurs ? 0 : 2) + (key.Item2 == Zone.Body ? 1 : 0)] += weight - before;
            }

            if (region.IsOurs && (place is null || WeightOf(region) > WeightOf(place)))
                place = region;
        }

        return (sums[0] + Math.Min(sums[1], MostInText), sums[2] + Math.Min(sums[3], MostInText), place);
    }

    private int[] IndexBySentence()
    {
        var first = new int[_article.Sentences.Count + 1];
        var at = 0;
        for (var sentence = 0; sentence <= _article.Sentences.Count; sentence++)
        {
            while (at < Regions.Count && _article.Tokens[Regions[at].At].Sentence < sentence)
                at++;
            first[sentence] = at;
        }

        return first;
    }

    private List<NameHit> Longest(IEnumerable<NameHit> hits)
    {
        var chosen = new List<NameHit>();
        bool[]? taken = null;
        foreach (var hit in hits.OrderByDescending(hit => hit.Length).ThenBy(hit => hit.List).ThenBy(hit => hit.At))
        {
            taken ??= new bool[_article.Tokens.Count];
            if (Overlaps(taken, hit))
                continue;
            taken.AsSpan(hit.At, hit.Length).Fill(true);
            chosen.Add(hit);
        }

        chosen.Sort((one, other) => one.At.CompareTo(other.At));
        return chosen;
    }

    private bool[] Taken(List<NameHit> hits)
    {
        var taken = new bool[_article.Tokens.Count];
        foreach (var hit in hits)
            taken.AsSpan(hit.At, hit.Length).Fill(true);
        return taken;
    }

    private static bool Overlaps(bool[] taken, NameHit hit) => taken.AsSpan(hit.At, hit.Length).Contains(true);
}
