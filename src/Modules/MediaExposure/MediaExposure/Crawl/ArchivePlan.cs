using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Where older entries of a source stand: its own pages, the "next" it names itself, or else its outlet's sitemap.</summary>
internal sealed class ArchivePlan(PoliteFetcher fetcher, RobotsRules robots, SourcePoll poll)
{
    /// <param name="beforeEach">Called before each request: the place to hold on to a claim.</param>
    public async Task<ArchiveStep> NextAsync(Source source, Func<Uri, Task> beforeEach, CancellationToken cancellationToken)
    {
        if (source.BackfillKind == SourceKind.Sitemap)
            return await FileAsync(source, await SitemapAsync(source, cancellationToken), beforeEach, cancellationToken);
        if (SourcePoll.AddressesOf(source) is not [var address])
            return new ArchiveStep(null, source.Kind);
        var isFirst = source.BackfillPage == Source.FirstBackfillPage;
        // Blogger's newest page holds fewer entries than its pages of the archive.
        var number = source.Family == SiteFamily.Blogger ? source.BackfillPage - 1 : source.BackfillPage;
        if (ArchivePages.Page(address, source.Family, number) is { } page)
            return new ArchiveStep(page, source.Kind);
        if (source.BackfillNext is { } said)
            return new ArchiveStep(new Uri(said), source.Kind);
        if (!isFirst)
            return new ArchiveStep(null, source.Kind, "Backfill.Done");
        if (await NextNamedAsync(source, address, beforeEach, cancellationToken) is { } next)
            return new ArchiveStep(next, source.Kind);
        return source.Kind == SourceKind.Discovery
            ? new ArchiveStep(null, source.Kind)
            : await FileAsync(source, await SitemapAsync(source, cancellationToken), beforeEach, cancellationToken);
    }

    /// <summary>What the newest page calls the page before it (RFC 5005, rel=next).</summary>
    private async Task<Uri?> NextNamedAsync(Source source, Uri address, Func<Uri, Task> beforeEach, CancellationToken cancellationToken)
    {
        if (source.Kind != SourceKind.Listing)
            return (await poll.RunAsync(source, PollManner.Trial, beforeEach, cancellationToken)).About?.Next;
        await beforeEach(address);
        var answer = await fetcher.FetchPatientlyAsync(new FetchRequest(address), cancellationToken);
        return answer.IsFetched ? PageHints.Read(answer.Content, answer.FinalUrl, answer.Charset)?.NextPage : null;
    }

    private async Task<Uri?> SitemapAsync(Source source, CancellationToken cancellationToken)
    {
        if (source.Kind == SourceKind.Sitemap)
            return new Uri(source.Url);
        if (source.BackfillNext is { } chosen)
            return new Uri(chosen);
        var rules = await robots.ForAsync(new Uri(source.Url), cancellationToken);
        var named = rules?.Sitemaps.Select(line => Uri.TryCreate(new Uri(source.Url), line, out var url) ? url : null)
            .FirstOrDefault(url => url is not null && source.Outlet.Owns(Site.Of(url)));
        return named ?? new Uri(new Uri(source.Url), "/sitemap.xml");
    }

    /// <summary>Of an index the file whose turn it is, as long as it changed after the date; a single file is a single page.</summary>
    private async Task<ArchiveStep> FileAsync(Source source, Uri? sitemap, Func<Uri, Task> beforeEach, CancellationToken cancellationToken)
    {
        if (sitemap is null)
            return new ArchiveStep(null, SourceKind.Sitemap);
        var turn = source.BackfillPage - Source.FirstBackfillPage;
        await beforeEach(sitemap);
        var answer = await fetcher.FetchPatientlyAsync(new FetchRequest(sitemap), cancellationToken);
        if (!answer.IsFetched)
            return new ArchiveStep(null, SourceKind.Sitemap, turn == 0 && source.Kind != SourceKind.Sitemap ? "Backfill.NoPaging" : CrawlFailure.Of(answer).Key);
        if (SourceReading.Of(SourceKind.Sitemap, answer) is not SourceReading.More index)
            return turn == 0 ? new ArchiveStep(sitemap, SourceKind.Sitemap) : new ArchiveStep(null, SourceKind.Sitemap, "Backfill.Done");
        var files = SourcePoll.Promising(index.Sitemaps).Where(file => file.LastModified is not { } changed || changed.UtcDateTime >= source.BackfillToUtc).ToList();
        return turn < files.Count ? new ArchiveStep(files[turn].Url, SourceKind.Sitemap) : new ArchiveStep(null, SourceKind.Sitemap, "Backfill.Done");
    }
}
