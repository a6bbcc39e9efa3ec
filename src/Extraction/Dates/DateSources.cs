namespace PortalMitra.Extraction.Dates;

/// <summary>The dates of a page by source: none of them in the future, each read as the page's other dates suggest.</summary>
internal sealed class DateSources
{
    /// <summary>Clocks of outlets differ; more than this ahead of the fetch is no publication.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    /// <summary>The byline stands at most so many lines from the headline.</summary>
    private const int LinesOfByline = 20;

    private readonly ParsedPage _page;
    private readonly DateTimeOffset _fetched;

    private DateSources(ParsedPage page, Headline headline, int linesToConfirm)
    {
        _page = page;
        _fetched = page.Input.Fetched;
        Rule = page.Input.Rules?.Date is { } selector ? OfRule(selector) : null;
        Trusted = [.. MachineRead().Where(IsPast)];
        Survey = DateSurvey.Of(page.Nodes, headline, _fetched, Trusted.Count > 0 ? linesToConfirm : int.MaxValue);
        if (Trusted.Count == 0 && ScriptDates.OfJsonLd(Survey.Scripts, _fetched) is { } broken)
            Trusted = [.. new[] { new DateCandidate(broken, DateOrigin.JsonLd) }.Where(IsPast)];
        Created = [.. MetaDates.OfCreation(page.Meta, _fetched).Select(date => new DateCandidate(date, DateOrigin.Meta))];
        Address = AddressDate.Find(page.Input.Url) ?? OfAddress("og:url");
        Shown = ShownDates.InOrder(Survey);
        Changed = [.. Changes()];
        Settle();
    }

    /// <summary>The date of the element that the outlet's rule chooses.</summary>
    private ReadDate? Rule { get; }

    /// <summary>JSON-LD, <c>meta</c> and the feed.</summary>
    public List<DateCandidate> Trusted { get; private set; }

    /// <summary><c>meta</c> that says "date" or "created", mostly of the publication.</summary>
    public List<DateCandidate> Created { get; private set; }

    /// <summary>In the page's elements, the most trusted first.</summary>
    public List<(ShownDates.Trust Trust, FoundDate Found)> Shown { get; private set; }

    /// <summary>In the path of the address.</summary>
    public ReadDate? Address { get; private set; }

    /// <summary>When the page was changed.</summary>
    public List<DateCandidate> Changed { get; private set; }

    /// <summary>What the walk over the tree found.</summary>
    public DateSurvey Survey { get; }

    /// <summary>What readers see as the date, right beside the headline.</summary>
    public DateCandidate? Byline => AtByline(at => at.Trust <= ShownDates.Trust.LineBelow && at.Found.Form <= DateForm.Line);

    /// <summary>The same in an element named for a date.</summary>
    public DateCandidate? NamedByline => AtByline(at => at.Trust <= ShownDates.Trust.Named);

    /// <summary>Of an Indonesian outlet, by its language or its domain.</summary>
    public bool IsIndonesian => _page.Input.Url.Host.EndsWith(".id", StringComparison.OrdinalIgnoreCase)
        || _page.Document.DocumentElement?.GetAttribute("lang")?.StartsWith("id", StringComparison.OrdinalIgnoreCase) == true;

    /// <param name="page">The page.</param>
    /// <param name="headline">Its place on the page is where the visible date is near.</param>
    /// <param name="linesToConfirm">Where a trusted source gives the date, so many lines behind the headline are still read.</param>
    public static DateSources Of(ParsedPage page, Headline headline, int linesToConfirm) => new(page, headline, linesToConfirm);

    /// <summary>What may be the publication, in the order of trust.</summary>
    public IEnumerable<DateCandidate> InOrder()
    {
        foreach (var candidate in Trusted)
            yield return candidate;
        // "date" and "created" are at times those of the printed edition: what readers see in its own element comes first.
        foreach (var at in Shown.Where(at => at.Trust <= ShownDates.Trust.Labelled))
            yield return Candidate(at);
        foreach (var candidate in Created)
            yield return candidate;
        foreach (var at in Shown.Where(at => at.Trust is > ShownDates.Trust.Labelled and < ShownDates.Trust.Updated))
            yield return Candidate(at);
        if (Address is not null)
            yield return new DateCandidate(Address, DateOrigin.Url);
        foreach (var at in Shown.Where(at => at.Trust == ShownDates.Trust.Relative))
            yield return Candidate(at);
        if (_page.Input.SitemapPublished is { } sitemap && Given(sitemap, DateOrigin.Sitemap) is var given && IsPast(given))
            yield return given;
    }

    /// <summary>What the page has where it names no publication, in the order of trust.</summary>
    public IEnumerable<DateCandidate> Elsewhere()
    {
        foreach (var at in Shown.Where(at => at.Trust is ShownDates.Trust.Updated or ShownDates.Trust.Far))
            yield return Candidate(at);
        if (ScriptDates.OfState(Survey.Scripts, _fetched) is { } state && IsPast(state))
            yield return new DateCandidate(state, DateOrigin.Elsewhere);
        foreach (var at in Shown.Where(at => at.Trust is ShownDates.Trust.Foot))
            yield return Candidate(at);
        foreach (var changed in Changed)
            yield return changed with { From = DateOrigin.Elsewhere };
        // Pictures are mostly uploaded on the day.
        if (OfAddress("og:image") is { } picture && IsPast(picture))
            yield return new DateCandidate(picture, DateOrigin.Elsewhere);
        foreach (var at in Shown.Where(at => at.Trust is ShownDates.Trust.Sentence))
            yield return Candidate(at);
    }

    /// <summary>Dates in elements named for one, further from the headline.</summary>
    public IEnumerable<DateCandidate> MarkedElsewhere() =>
        Shown.Where(at => at.Trust == ShownDates.Trust.Far && at.Found.IsMarked).Select(at => new DateCandidate(at.Found.Date, at.Found.Form == DateForm.Attribute ? DateOrigin.TimeElement : DateOrigin.VisibleText));

    private DateCandidate? AtByline(Func<(ShownDates.Trust Trust, FoundDate Found), bool> isByline) =>
        Survey.HasHeadline ? Shown.Where(at => at.Found.Line is >= -3 and <= LinesOfByline && isByline(at)).Select(Candidate).FirstOrDefault() : null;

    private IEnumerable<DateCandidate> MachineRead()
    {
        if (Rule is not null)
            yield return new DateCandidate(Rule, DateOrigin.Rule);
        if (_page.Data?.Published is { } published && DateReader.Machine(published, _fetched) is { IsRelative: false } fromData)
            yield return new DateCandidate(fromData, DateOrigin.JsonLd);
        foreach (var date in MetaDates.OfPublication(_page.Meta, _fetched))
            yield return new DateCandidate(date, DateOrigin.Meta);
        if (_page.Input.FeedPublished is { } feed)
            yield return Given(feed, DateOrigin.Feed);
    }

    private ReadDate? OfAddress(string meta) =>
        _page.Meta[meta] is { } address && Uri.TryCreate(_page.Input.Url, address, out var url) && url.Scheme is "http" or "https" ? AddressDate.Find(url) : null;

    private IEnumerable<DateCandidate> Changes()
    {
        if (_page.Data?.Modified is { } modified && DateReader.Machine(modified, _fetched) is { IsRelative: false } fromData)
            yield return new DateCandidate(fromData, DateOrigin.JsonLd);
        foreach (var date in MetaDates.OfChange(_page.Meta, _fetched))
            yield return new DateCandidate(date, DateOrigin.Meta);
        foreach (var at in Shown.Where(at => at.Trust == ShownDates.Trust.Updated))
            yield return new DateCandidate(at.Found.Date, at.Found.Form == DateForm.Attribute ? DateOrigin.TimeElement : DateOrigin.VisibleText);
    }

    private ReadDate? OfRule(string selector)
    {
        if (Selectors.First(_page.Document, selector) is not { } element)
            return null;
        return (element.GetAttribute("datetime") ?? element.GetAttribute("content")) is { } value && DateReader.Machine(value, _fetched) is { } date
            ? date : DateReader.Find(PageText.Of(element), _fetched);
    }

    /// <summary>Each date again, as the page's other dates suggest it is meant.</summary>
    private void Settle()
    {
        var readings = new Readings(
            _fetched + Tolerance,
            [.. Trusted.Concat(Created).Concat(Changed).Where(candidate => candidate.From is not (DateOrigin.Rule or DateOrigin.Feed)).Select(candidate => candidate.Date)],
            [.. Shown.Select(at => at.Found)],
            Address);
        List<DateCandidate> Settled(List<DateCandidate> candidates) =>
            [.. candidates.Select(candidate => candidate with { Date = readings.Settle(candidate.Date, candidate.From is DateOrigin.JsonLd or DateOrigin.Meta) }).Where(IsPast)];
        (Trusted, Created, Changed) = (Settled(Trusted), Settled(Created), Settled(Changed));
        Shown = [.. Shown.Select(at => (at.Trust, Found: at.Found with { Date = readings.Settle(at.Found.Date, at.Found.Form == DateForm.Attribute) })).Where(at => IsPast(at.Found.Date))];
        if (Address is not null && !IsPast(Address))
            Address = null;
    }

    private bool IsPast(DateCandidate candidate) => IsPast(candidate.Date);

    private bool IsPast(ReadDate date) => date.At <= _fetched + Tolerance || date.MonthFirst <= _fetched + Tolerance;

    private static DateCandidate Candidate((ShownDates.Trust Trust, FoundDate Found) at) => new(at.Found.Date, ShownDates.OriginOf(at.Trust, at.Found));

    private static DateCandidate Given(DateTimeOffset at, DateOrigin from) => new(new ReadDate(at, at.ToString("O", System.Globalization.CultureInfo.InvariantCulture), HasTime: true, ZoneAssumed: false), from);
}
