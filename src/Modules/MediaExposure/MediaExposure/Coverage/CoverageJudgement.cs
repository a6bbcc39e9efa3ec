using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>Why a known article was found or missed, from the facts. Pure.</summary>
internal static class CoverageJudgement
{
    /// <summary>The same title at the same outlet is the same article within so many days.</summary>
    public const int DaysApart = 7;

    /// <summary>An article stands in its outlet's feed on its day, and for some days after.</summary>
    public const int DaysToAppear = 3;

    private const string RobotsForbid = "Fetch.BlockedByRobots";

    public static CoverageVerdict Of(KnownArticle article, CoverageFacts facts)
    {
        var outlets = facts.Outlets.Where(outlet => article.SiteKey is { } site ? outlet.SiteKey == site : outlet.NameKey == TitleKey.Of(article.OutletName!)).ToList();
        var verdict = Judge(article, [.. outlets.Select(outlet => outlet.Id)], facts);
        return verdict with { OutletName = outlets.Select(outlet => outlet.Name).FirstOrDefault() };
    }

    private static CoverageVerdict Judge(KnownArticle article, HashSet<long> outlets, CoverageFacts facts)
    {
        if (MentionOf(article, outlets, facts) is { } mention)
            return new CoverageVerdict(CoverageState.Found) { MentionId = mention.Id, ReviewState = mention.State };
        if (LinkOf(article, outlets, facts) is { } link)
            return OfLink(link);
        return OfSources(article, [.. facts.Sources.Where(source => outlets.Contains(source.OutletId))], facts);
    }

    /// <summary>By its address; else by its title, as the page may call itself otherwise.</summary>
    private static KnownMention? MentionOf(KnownArticle article, HashSet<long> outlets, CoverageFacts facts)
    {
        var ours = facts.Mentions.Where(mention => outlets.Contains(mention.OutletId)).ToList();
        return ours.Find(mention => mention.CanonicalUrl == article.CanonicalUrl)
            ?? (article.Title is { } title
                ? ours.Find(mention => TitleKey.Of(mention.Title) == TitleKey.Of(title) && Math.Abs(mention.PublishedOn.DayNumber - article.Day.DayNumber) <= DaysApart)
                : null);
    }

    private static KnownLink? LinkOf(KnownArticle article, HashSet<long> outlets, CoverageFacts facts)
    {
        var ours = facts.Links.Where(link => outlets.Contains(link.OutletId)).ToList();
        return ours.Find(link => link.CanonicalUrl == article.CanonicalUrl)
            ?? (article.Title is { } title ? ours.Find(link => link.Title is { } its && TitleKey.Of(its) == TitleKey.Of(title)) : null);
    }

    private static CoverageVerdict OfLink(KnownLink link) => link.State switch
    {
        LinkState.Matched => new CoverageVerdict(CoverageState.FoundElsewhere),
        LinkState.NotMatched => new CoverageVerdict(CoverageState.NotMatched) { ScoreTenths = link.ScoreTenths },
        LinkState.Failed => new CoverageVerdict(link.Failure == RobotsForbid ? CoverageState.Forbidden : CoverageState.Unreadable) { Failure = link.Failure },
        _ => new CoverageVerdict(CoverageState.Waiting) { Failure = link.Failure },
    };

    private static CoverageVerdict OfSources(KnownArticle article, List<WatchedSource> sources, CoverageFacts facts)
    {
        var watched = sources.Where(source => source.IsWatched).ToList();
        if (watched.Count == 0)
            return new CoverageVerdict(CoverageState.NotWatched) { SourceSlug = sources.FirstOrDefault()?.Slug };
        var slug = watched[0].Slug;
        if (watched.TrueForAll(source => source.LastFailure == RobotsForbid))
            return new CoverageVerdict(CoverageState.Forbidden) { SourceSlug = slug, Failure = RobotsForbid };
        var last = article.Day.AddDays(DaysToAppear);
        var began = watched.Select(source => facts.FirstDays.TryGetValue(source.Id, out var day) ? day : DateOnly.MaxValue).Min();
        if (began > last)
            return new CoverageVerdict(CoverageState.WatchedLater) { SourceSlug = slug, Days = began == DateOnly.MaxValue ? [] : [began] };
        var failing = FailingDays(watched, article.Day, last, facts);
        return failing.Count > 0
            ? new CoverageVerdict(CoverageState.SourceFailing) { SourceSlug = slug, Days = failing }
            : new CoverageVerdict(CoverageState.NeverNamed) { SourceSlug = slug };
    }

    /// <summary>Days on which no source of the outlet could be read though it was asked; one good reading within these days would have named the article.</summary>
    private static List<DateOnly> FailingDays(List<WatchedSource> watched, DateOnly first, DateOnly last, CoverageFacts facts)
    {
        var ids = watched.Select(source => source.Id).ToHashSet();
        var days = facts.Days.Where(day => ids.Contains(day.SourceId) && day.Day >= first && day.Day <= last).GroupBy(day => day.Day)
            .Select(group => (Day: group.Key, Reads: group.Sum(day => day.Reads), Failures: group.Sum(day => day.Failures))).ToList();
        return days.Exists(day => day.Failures < day.Reads) ? [] : [.. days.Where(day => day.Failures > 0).Select(day => day.Day).Order()];
    }
}
