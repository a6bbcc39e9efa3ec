using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

/// <summary>Fetches a pasted link as politely as any, and reads out of it what a mention needs. A person waits for it, so it ends soon.</summary>
internal sealed class PastedLink(
    PortalDbContext database, PoliteFetcher fetcher, ArticlePages pages, ActiveTopics topics, PageCopies copies, IOptions<ExposureOptions> options, PortalClock clock, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    /// <summary>Who presses twice asks the site once.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private const int MaxWarnings = 500;

    public async Task<PasteOutcome> ReadAsync(string? pasted, string by, CancellationToken cancellationToken)
    {
        if (RecordingAddress.Read(pasted, out _) is not { } url)
            return new PasteOutcome.Unreadable("Log.AddressBad");
        if (SourceAddress.Problem(pasted, url, options.Value.LoopbackPorts) is { } problem)
            return new PasteOutcome.Unreadable(problem);
        if (CanonicalUrl.From(url) is { } canonical && await KnownAsync(Site.Of(url), canonical, cancellationToken) is { } known)
            return known;
        var since = clock.UtcNow - Fresh;
        var page = await database.Set<PastedPage>().AsNoTracking().Where(one => one.PastedBy == by && one.Address == url.AbsoluteUri && one.FetchedUtc >= since)
            .OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
        if (page is not null && ReadingOf(page) is { } earlier)
            return await FilledAsync(page.Id, earlier, cancellationToken);
        return await FetchAsync(url, by, cancellationToken);
    }

    /// <summary>What was read for this form; null when it is forgotten or somebody else's.</summary>
    public async Task<PastedReading?> FindAsync(long id, string by, CancellationToken cancellationToken) =>
        await database.Set<PastedPage>().AsNoTracking().SingleOrDefaultAsync(page => page.Id == id && page.PastedBy == by, cancellationToken) is { } page ? ReadingOf(page) : null;

    /// <summary>The mention at an address, whatever spelling of its site is met.</summary>
    public async Task<PasteOutcome.Known?> KnownAsync(string site, string canonical, CancellationToken cancellationToken) =>
        await database.Set<Mention>().AsNoTracking()
            .Where(mention => mention.CanonicalUrl == canonical && (mention.Outlet.SiteKey == site || mention.Outlet.Aliases.Any(alias => alias.SiteKey == site)))
            .Select(mention => new PasteOutcome.Known(mention.Id, mention.Title)).FirstOrDefaultAsync(cancellationToken);

    public async Task<long?> OutletOfAsync(string site, CancellationToken cancellationToken) =>
        await database.Set<Outlet>().Where(outlet => outlet.SiteKey == site || outlet.Aliases.Any(alias => alias.SiteKey == site)).Select(outlet => (long?)outlet.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<PasteOutcome> FetchAsync(Uri url, string by, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var answer = await fetcher.FetchAsync(new FetchRequest(url) { IsRecorded = true }, either.Token);
            if (PoliteFetcher.IsTooEarly(answer, out _))
                return new PasteOutcome.Unreadable("Log.SiteRests");
            if (!answer.IsFetched)
                return new PasteOutcome.Unreadable(CrawlFailure.Of(answer).Key);
            if (await pages.ReadAsync(answer, null, null, either.Token) is not ExtractionOutcome.Extracted { Article: var first })
                return new PasteOutcome.Unreadable("Log.NoArticle");
            var whole = await pages.CompleteAsync(first, answer, _ => Task.CompletedTask, either.Token);
            return await KeepAsync(url, by, whole, answer, either.Token);
        }
        catch (IOException)
        {
            // Trouble with the network is a value: this is the store.
            return new PasteOutcome.Unreadable("Log.StoreFails");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PasteOutcome.Unreadable("Rules.TookTooLong");
        }
    }

    private async Task<PasteOutcome> KeepAsync(Uri url, string by, WholeArticle whole, FetchOutcome answer, CancellationToken cancellationToken)
    {
        var article = whole.Article;
        var site = Site.Of(answer.FinalUrl);
        var canonical = CanonicalUrl.Choose(answer.FinalUrl, article.CanonicalUrl) ?? CanonicalUrl.From(url);
        if (canonical is not { Length: <= 2048 })
            return new PasteOutcome.Unreadable("Log.AddressBad");
        if (await KnownAsync(site, canonical, cancellationToken) is { } known)
            return known;
        var reading = await ReadingOfAsync(whole, answer, site, canonical, cancellationToken);
        var page = new PastedPage { PastedBy = by, Address = url.AbsoluteUri, FetchedUtc = reading.FetchedUtc, Reading = JsonSerializer.Serialize(reading) };
        database.Add(page);
        await database.SaveChangesAsync(cancellationToken);
        return await FilledAsync(page.Id, reading, cancellationToken);
    }

    private async Task<PastedReading> ReadingOfAsync(WholeArticle whole, FetchOutcome answer, string site, string canonical, CancellationToken cancellationToken)
    {
        var article = whole.Article;
        var best = await topics.BestAsync(article.Title, article.Paragraphs, article.Published is { } published ? clock.DayOf(published.At.UtcDateTime) : clock.Today, cancellationToken);
        var match = best.Result;
        var outlet = await database.Set<Outlet>().AsNoTracking().FirstOrDefaultAsync(one => one.SiteKey == site || one.Aliases.Any(alias => alias.SiteKey == site), cancellationToken);
        return new PastedReading
        {
            Url = CanonicalUrl.WithoutTracking(answer.FinalUrl) is { Length: <= 2048 } final ? final : canonical,
            CanonicalUrl = canonical,
            Site = site,
            OutletName = outlet?.Name ?? article.Outlet,
            Title = StorableText.Of(article.Title, 500),
            Author = article.Author is { } author ? StorableText.Of(author, 200) : null,
            PublishedUtc = article.Published?.At.UtcDateTime,
            PublishedFrom = article.Published?.From.ToString(),
            Text = StorableText.Of(article.Text, StorableText.MaxArticle),
            Warnings = StorableText.Of(string.Join('\n', article.Warnings.Where(warning => warning.Length < 200)), MaxWarnings),
            Sentence = match.Sentence is { } sentence ? StorableText.Of(sentence, 1000) : null,
            ScoreTenths = best.ScoreTenths,
            Reasons = JsonSerializer.Serialize(match.Reasons, MatchJson.Options),
            Nagari = match.Nagari,
            Kind = KindProposal.Of(outlet ?? new Outlet { Slug = "", Name = "", SiteKey = site }, article.Credits),
            PageHash = Convert.ToHexStringLower(SHA256.HashData(answer.Content.Span)),
            CopyHash = await copies.KeepAsync(whole, cancellationToken),
            FetchedUtc = clock.UtcNow,
        };
    }

    private async Task<PasteOutcome> FilledAsync(long pageId, PastedReading reading, CancellationToken cancellationToken) =>
        await KnownAsync(reading.Site, reading.CanonicalUrl, cancellationToken) is { } known ? known : new PasteOutcome.Filled(pageId, reading, await OutletOfAsync(reading.Site, cancellationToken));

    private static PastedReading? ReadingOf(PastedPage page) => JsonSerializer.Deserialize<PastedReading>(page.Reading);
}
