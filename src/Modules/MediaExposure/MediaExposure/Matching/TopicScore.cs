namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>
/// The reasons for and against an article. A subject (library, office, programme) belongs to the place that is its surname, else to the
/// nearest in its sentence, else to the one its paragraph or its article speaks of; what belongs to us gives points, what belongs to
/// others takes some. Nothing is excluded by a word alone: guest lists name neighbours too.
/// </summary>
internal sealed class TopicScore
{
    /// <summary>How many words may lie between a subject and the place of its sentence.</summary>
    private const int Near = 25;

    /// <summary>Words between a subject and the place that is its surname.</summary>
    private const int SurnameGap = 3;

    /// <summary>A person stands beside what shows the office.</summary>
    private const int BesidePerson = 20;

    /// <summary>Further occurrences in one zone say nothing new.</summary>
    private const int CountedPerZone = 2;

    /// <summary>What stands before a subject is less often its place than what stands behind it, as if by so many words.</summary>
    private const int BeforeCosts = 3;

    /// <summary>An acronym or a short word has other meanings: alone it is no programme.</summary>
    private const int ShortWord = 4;

    /// <summary>What a subject named with our place weighs alone; other regions' names cannot take that away.</summary>
    private const decimal Kept = 2;

    /// <summary>So many different programmes say together what none of them says alone.</summary>
    private const int Together = 3;

    /// <summary>What a subject weighs that two regions share.</summary>
    private const decimal Shared = 0.7m;

    /// <summary>What a subject weighs that is named among other things, or as an office somebody used to hold.</summary>
    private const decimal Aside = 0.3m;

    /// <summary>Below this frame a place of ours may be where somebody came from.</summary>
    private const decimal Doubtful = -0.2m;

    /// <summary>Below this frame the article is another region's event.</summary>
    private const decimal Guest = -0.5m;

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create(",;:–—(");

    private readonly ArticleTokens _article;
    private readonly WordRules _rules;
    private readonly TopicReading _reading;
    private readonly Func<int, bool> _isInOffice;
    private readonly List<MatchReason> _reasons = [];
    private readonly Dictionary<(ReasonKind Kind, Zone Zone), int> _counted = [];
    private readonly bool _hasSubject;
    private readonly decimal _frame;

    /// <summary>A library that is named once and by one word may be no more than a room: "ia belajar di perpustakaan".</summary>
    private readonly bool _isSole;
    private readonly bool _isVenueOnly;
    private readonly bool _isPast;

    /// <param name="isInOffice">Whether a person of the list, by index, is in office on the article's day.</param>
    public TopicScore(ArticleTokens article, WordRules rules, TopicReading reading, Func<int, bool> isInOffice)
    {
        (_article, _rules, _reading, _isInOffice) = (article, rules, reading, isInOffice);
        _hasSubject = reading.Subjects.Exists(hit => hit.List is NameList.Subject or NameList.Own)
            || reading.Subjects.Where(hit => hit.List == NameList.Programme).Select(hit => article.Tokens[hit.At].Word).Distinct().Skip(Together - 1).Any();
        _frame = reading.Frame;
        _isPast = reading.Subjects.Exists(hit => hit.List is NameList.Own or NameList.Subject && rules.IsFormer(article, hit.At));
        _isSole = reading.Subjects.Count == 1;
        _isVenueOnly = reading.Subjects.TrueForAll(hit => hit.List != NameList.Own && (hit.List != NameList.Subject || rules.IsVenue(article, hit.At)));
    }

    public List<MatchReason> Reasons()
    {
        foreach (var hit in _reading.Subjects)
        {
            switch (hit.List)
            {
                case NameList.Own:
                    Add(ReasonKind.OwnName, (Weight(hit) + 1) * PassingShare(hit) * (_rules.IsFormer(_article, hit.At) ? Aside : 1), hit, null);
                    break;
                case NameList.Person:
                    AddPerson(hit);
                    break;
                case NameList.Programme when _hasSubject || IsLong(hit):
                    AddSubject(hit, isProgramme: true);
                    break;
                case NameList.Subject:
                    AddSubject(hit, isProgramme: false);
                    break;
            }
        }

        SoftenAgainst();
        foreach (var hit in _reading.NotUs)
            Add(ReasonKind.NotUs, -Weight(hit) / 2, hit, null);
        return _reasons;
    }

    private bool IsLong(NameHit hit) => hit.Length > 1 || _article.Tokens[hit.At].Length > ShortWord;

    private decimal Weight(NameHit hit) => _article.ZoneOf(hit.At) switch { Zone.Title => 3, Zone.Lead => 2, _ => 1 };

    /// <summary>Among other things of a list, as an office somebody used to hold, or as the place of something else.</summary>
    private bool IsAside(NameHit hit) =>
        _rules.IsEnumerated(_article, hit.At, hit.Length)
        || (_article.ZoneOf(hit.At) != Zone.Title && _rules.IsOfficeList(_article, _article.Tokens[hit.At].Sentence))
        || _rules.IsFormer(_article, hit.At) || (_isVenueOnly && _rules.IsVenue(_article, hit.At));

    /// <summary>In another region's event even our office is a guest, where it stands among guests or in one sentence alone.</summary>
    private decimal PassingShare(NameHit hit)
    {
        if (_frame >= Guest || _article.ZoneOf(hit.At) == Zone.Title)
            return 1;
        var sentence = _article.Tokens[hit.At].Sentence;
        return _reading.IsGuestList(sentence) ? 0.5m : _article.ZoneOf(hit.At) == Zone.Body && _reading.NamesUsOnlyIn(sentence) ? 0.6m : 1;
    }

    private void AddSubject(NameHit hit, bool isProgramme)
    {
        var part = isProgramme ? 0.5m : 1;
        if (IsAside(hit))
            part *= Aside;
        var sentence = _article.Tokens[hit.At].Sentence;
        var guests = _reading.IsGuestList(sentence);
        if (Surname(hit) is { } surname)
        {
            if (surname.IsOurs)
                AddOurs(hit, surname, isProgramme, (Weight(hit) + 1) * part * surname.Share * PassingShare(hit), ReasonKind.SubjectOfPlace);
            else if (PartnerOf(surname) is { } partner)
                AddOurs(hit, partner, isProgramme, (Weight(hit) + 1) * part * Shared * (guests ? 0.5m : 1), ReasonKind.SubjectOfPlace);
            else
                AddOthers(hit, surname, -Weight(hit) * part * (guests ? 0.25m : 1) * surname.Share);
            return;
        }

        if (Nearest(hit, _reading.RegionsOf(sentence)) is { } near)
        {
            // Beside others' affairs a place of ours is mostly one that somebody came from.
            var doubt = guests || _frame < Doubtful ? 0.5m : 1;
            if (near.IsOurs)
                AddOurs(hit, near, isProgramme, (_frame > 0 ? Math.Max(Weight(hit), FramePoints()) : Weight(hit)) * part * near.Share * doubt, ReasonKind.SubjectNearPlace);
            else
                AddOthers(hit, near, -Weight(hit) * part * near.Share * (guests || _frame > 0.5m || _rules.IsUnderway(_article, near.At) ? 0.25m : near.At < hit.At ? 0.5m : 0.75m));
            return;
        }

        if (isProgramme && !_hasSubject)
        {
            // "Bunda Literasi" in the headline is what the article is about; further down it may be one of somebody's titles.
            if (hit.Length == 1 || _article.ZoneOf(hit.At) == Zone.Body || part < 0.5m)
                return;
            part = 1;
        }

        // Where somebody held the office once, the article is about that person.
        if (_isPast)
            part *= Aside;
        if (hit.Length == 1 && _isSole && _article.ZoneOf(hit.At) == Zone.Body)
            part *= 0.5m;
        if (Spoken(hit, sentence) is { } spoken && (spoken.IsOurs || _frame <= 0))
        {
            if (spoken.IsOurs)
                AddOurs(hit, spoken, isProgramme, SpokenPoints(hit, spoken, guests) * part * spoken.Share, ReasonKind.SubjectInOurArticle);
            else
                AddOthers(hit, spoken, -0.5m * part * spoken.Share);
            return;
        }

        if (_frame > 0 && _reading.Place is { } place)
        {
            AddOurs(hit, place, isProgramme, FramePoints() * part * (guests ? 0.5m : 1), ReasonKind.SubjectInOurArticle);
        }
        else if (_frame < 0 && _reading.Regions.Find(region => !region.IsOurs) is { } other)
        {
            AddOthers(hit, other, decimal.Round(0.5m * _frame * part, 1));
        }
    }

    /// <summary>The first subject of an article about our place says that it is about our library; further ones confirm it.</summary>
    private decimal FramePoints() => _reasons.Exists(reason => reason.Kind is ReasonKind.SubjectInOurArticle or ReasonKind.SubjectNearPlace or ReasonKind.SubjectWithNagari) ? 0.5m : Math.Min(2, 1.2m + _frame);

    /// <summary>In an article about others a paragraph that opens with our place and names no other is about us all the same.</summary>
    private decimal SpokenPoints(NameHit hit, Region place, bool guests)
    {
        if (_frame > 0)
            return Math.Max(FramePoints(), 1) * (guests || _rules.IsUnderway(_article, place.At) ? 0.5m : 1);
        if (guests || _rules.IsUnderway(_article, place.At))
            return 0.5m;
        return place.At < hit.At && place.Share == 1 && !_reading.NamesOthers(_article.Tokens[hit.At].Sentence) ? 2 : 1;
    }

    private void AddOurs(NameHit hit, Region place, bool isProgramme, decimal points, ReasonKind kind)
    {
        var isNagari = place.Nagari >= 0 && kind != ReasonKind.SubjectInOurArticle;
        Add(isProgramme && kind != ReasonKind.SubjectInOurArticle ? ReasonKind.ProgrammeNearPlace : isNagari && kind == ReasonKind.SubjectNearPlace ? ReasonKind.SubjectWithNagari : kind, isNagari ? points + (0.5m * place.Share) : points, hit, place);
    }

    private void AddOthers(NameHit hit, Region other, decimal points) => Add(ReasonKind.SubjectOfOthers, points, hit, other);

    /// <summary>"Perpustakaan Nagari Taeh Bukik", "Dispusip Kabupaten …": the place that follows with none but small words between.</summary>
    private Region? Surname(NameHit hit)
    {
        var end = hit.At + hit.Length;
        foreach (var region in _reading.RegionsOf(_article.Tokens[hit.At].Sentence))
        {
            if (region.At < end)
                continue;
            if (region.At - end > SurnameGap)
                return null;
            for (var at = end; at < region.At; at++)
            {
                if (!_rules.IsLink(_article.Tokens[at]))
                    return null;
            }

            return HasBreak(end - 1, region.At) ? null : region;
        }

        return null;
    }

    /// <summary>"Dinas Perpustakaan Kota Payakumbuh dan Kabupaten Lima Puluh Kota": of two names the second is a surname as well.</summary>
    private Region? PartnerOf(Region surname)
    {
        var regions = _reading.RegionsOf(_article.Tokens[surname.At].Sentence);
        var next = regions.IndexOf(surname) + 1;
        return surname.Share == TopicReading.ShareOfTwo && next < regions.Length && regions[next] is { IsOurs: true, Share: TopicReading.ShareOfTwo } ours ? ours : null;
    }

    private bool HasBreak(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (_article.Between(at, at + 1).IndexOfAny(Breaks) >= 0)
                return true;
        }

        return false;
    }

    private static Region? Nearest(NameHit hit, ReadOnlySpan<Region> regions)
    {
        Region? nearest = null;
        var least = int.MaxValue;
        foreach (var region in regions)
        {
            // Where it was reported from is no place of the sentence's.
            var distance = region.DistanceTo(hit.At, hit.Length);
            if (distance > Near || (region.IsDateline && !region.IsOurs))
                continue;
            distance += (region.At < hit.At ? BeforeCosts : 0) + (region.Share < 1 ? BeforeCosts : 0);
            if (distance < least)
                (nearest, least) = (region, distance);
        }

        return nearest;
    }

    /// <summary>The place that the paragraph speaks of where the subject stands: the last named before it, else the first behind it.</summary>
    private Region? Spoken(NameHit hit, int sentence)
    {
        var (first, last) = _reading.ParagraphOf(sentence);
        Region? before = null;
        foreach (var region in _reading.RegionsOf(first, last))
        {
            if (region.At < hit.At)
                before = region;
            else if (before is null)
                return region;
        }

        return before;
    }

    private void AddPerson(NameHit hit)
    {
        if (!_isInOffice(hit.Item))
            return;
        var subject = _reading.Subjects.Find(other => other.List is NameList.Subject or NameList.Own or NameList.Programme && IsBeside(hit, other));
        var office = _reading.Offices.Find(other => other.Item == hit.Item && IsBeside(hit, other));
        var place = Nearest(hit, _reading.RegionsOf(_article.Tokens[hit.At].Sentence)) is { IsOurs: true } near ? near : null;
        var beside = subject.Length > 0 ? subject : office;
        if (beside.Length > 0)
            Add(ReasonKind.PersonInOffice, Math.Max(Weight(hit), 1.5m), hit, beside.At, beside.Length);
        else if (place is not null)
            Add(ReasonKind.PersonInOffice, Weight(hit) / 2, hit, place);
    }

    private static bool IsBeside(NameHit hit, NameHit other) => hit.DistanceTo(other) <= BesidePerson;

    private void Add(ReasonKind kind, decimal points, NameHit hit, Region? place) => Add(kind, points, hit, place?.At ?? -1, place?.Length ?? 0);

    private void Add(ReasonKind kind, decimal points, NameHit hit, int besideAt, int besideLength)
    {
        points = decimal.Round(points, 1, MidpointRounding.AwayFromZero);
        if (points == 0)
            return;
        var zone = _article.ZoneOf(hit.At);
        var before = _counted.GetValueOrDefault((kind, zone));
        _counted[(kind, zone)] = before + 1;
        if (before >= CountedPerZone)
            return;
        var reason = new MatchReason(kind, points, _article.Written(hit.At, hit.Length), besideAt < 0 ? "" : _article.Written(besideAt, besideLength), zone)
        {
            Sentence = _article.Tokens[hit.At].Sentence,
            Start = _article.Tokens[hit.At].Start,
            End = _article.Tokens[hit.At + hit.Length - 1].End,
        };
        _reasons.Add(besideAt < 0 ? reason : reason with
        {
            PlaceStart = _article.Tokens[besideAt].Start,
            PlaceEnd = _article.Tokens[besideAt + besideLength - 1].End,
            PlaceZone = _article.ZoneOf(besideAt),
        });
    }

    /// <summary>Others' names take what is doubtful, and half of what goes beyond a sure subject, never that itself.</summary>
    private void SoftenAgainst()
    {
        var (sure, doubtful, against) = (0m, 0m, 0m);
        foreach (var reason in _reasons)
        {
            if (reason.Points < 0)
                against -= reason.Points;
            else if (reason.Kind is ReasonKind.OwnName or ReasonKind.SubjectOfPlace || (reason.Kind == ReasonKind.SubjectInOurArticle && reason.Points >= Kept))
                sure += reason.Points;
            else
                doubtful += reason.Points;
        }

        var most = doubtful + ((sure - Kept) / 2);
        if (sure < Kept || against <= most)
            return;
        for (var at = _reasons.Count - 1; at >= 0 && against > most; at--)
        {
            if (_reasons[at].Points >= 0)
                continue;
            var less = Math.Min(-_reasons[at].Points, against - most);
            against -= less;
            var left = decimal.Round(_reasons[at].Points + less, 1, MidpointRounding.ToZero);
            // It stays among the reasons though it takes nothing: the reader shall see that it was weighed.
            _reasons[at] = _reasons[at] with { Points = left };
        }
    }
}
