namespace PortalMitra.Extraction.Dates;

/// <summary>
/// When the article was published and last changed. Sources in the order of trust: the outlet's rule; JSON-LD (schema.org
/// <c>datePublished</c>); <c>meta</c> (Open Graph, Dublin Core and others); the feed; elements (<c>time</c> of the HTML Living
/// Standard §4.5.14, microdata, hAtom); text near the headline; the address; the sitemap; at last what else the page has. What
/// lies in the future, or stands in lists of other articles, is refused. Dates are read as in RFC 3339 and as people write them.
/// </summary>
/// <remarks>
/// Where a trusted source decides, the walk over the tree ends soon behind the headline: it is then made for the hour, the zone
/// and the conflicts alone.
/// </remarks>
internal static class DateFinder
{
    private static readonly TimeSpan StampedWithin = TimeSpan.FromHours(1);

    /// <summary>Sources further apart are in conflict.</summary>
    private static readonly TimeSpan ConflictsFrom = TimeSpan.FromDays(1);

    /// <summary>Where the date is known, so many lines behind the headline are still read.</summary>
    private const int LinesToConfirm = 20;

    /// <param name="page">The page.</param>
    /// <param name="headline">Its place on the page is where the visible date is near.</param>
    public static PageDates Find(ParsedPage page, Headline headline)
    {
        var sources = DateSources.Of(page, headline, LinesToConfirm);
        return Published(sources) is { } published
            ? new PageDates(published.ToPublication(), Updated(sources, published.Date)?.ToPublication(), published.From != DateOrigin.Rule && IsConflicting(sources))
            : new PageDates(null, null, IsConflicting: false);
    }

    private static DateCandidate? Published(DateSources sources)
    {
        var inOrder = sources.InOrder().ToList();
        if ((inOrder.Count > 0 ? inOrder[0] : sources.Elsewhere().FirstOrDefault()) is not { } best)
            return null;
        if (sources.NamedByline is { } byline && IsStampOfChange(best, byline.Date, sources))
            best = byline;
        // A trusted source that gives only the day is completed by a lesser one that gives the same day with its hour.
        if (!best.Date.HasTime)
            best = inOrder.Find(other => IsHourOf(best, other)) ?? OnlyHour(best, sources) ?? best;
        var shown = inOrder.Where(other => other.From is not (DateOrigin.Feed or DateOrigin.Sitemap)).Select(other => other.Date).ToList();
        return OwnZone.OffsetOf(best.Date, shown, sources.IsIndonesian) is { } offset ? best with { Date = best.Date with { At = best.Date.At.ToOffset(offset) } } : best;
    }

    private static bool IsHourOf(DateCandidate day, DateCandidate other) =>
        other.Date.HasTime && other.Date.At.ToOffset(day.Date.At.Offset).Date == day.Date.At.Date;

    /// <summary>Far from the headline, an hour of that day is the article's when there is no other.</summary>
    private static DateCandidate? OnlyHour(DateCandidate day, DateSources sources)
    {
        var hours = sources.MarkedElsewhere().Where(other => IsHourOf(day, other)).DistinctBy(other => other.Date.At).Take(2).ToList();
        return hours.Count == 1 ? hours[0] : null;
    }

    /// <summary>
    /// Some software stamps a page as published whenever it is changed: the page then says that both happened within the hour, and
    /// shows readers an earlier day in an element made for it.
    /// </summary>
    private static bool IsStampOfChange(DateCandidate best, ReadDate byline, DateSources sources) =>
        best.From is DateOrigin.JsonLd or DateOrigin.Meta && byline.At < best.Date.At - ConflictsFrom
        && sources.Changed.Exists(changed => changed.From is DateOrigin.JsonLd or DateOrigin.Meta && (changed.Date.At - best.Date.At).Duration() < StampedWithin);

    /// <summary>The first that is later than the publication; a time stated in UTC is given in the same zone.</summary>
    private static DateCandidate? Updated(DateSources sources, ReadDate published)
    {
        foreach (var changed in sources.Changed)
        {
            var date = changed.Date is { HasTime: true } utc && utc.At.Offset == TimeSpan.Zero ? changed.Date with { At = utc.At.ToOffset(published.At.Offset) } : changed.Date;
            if (date.HasTime && published.HasTime ? date.At > published.At : date.Day > published.Day)
                return changed with { Date = date };
        }

        return null;
    }

    /// <summary>Whether two of JSON-LD, <c>meta</c>, the feed and what readers see by the headline are more than a day apart.</summary>
    private static bool IsConflicting(DateSources sources)
    {
        var said = sources.Trusted.DistinctBy(candidate => candidate.From).Append(sources.Byline).OfType<DateCandidate>().Select(candidate => candidate.Date).ToList();
        return said.Exists(one => said.Exists(other => one.HasTime && other.HasTime ? one.At - other.At > ConflictsFrom : one.Day - other.Day > 1));
    }
}
