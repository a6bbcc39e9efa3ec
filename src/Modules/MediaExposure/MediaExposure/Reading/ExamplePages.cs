using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>Fetches pages for people who lay down rules, as a guest like the crawler, and keeps each so that it need not be fetched for every try.</summary>
internal sealed class ExamplePages(PortalDbContext database, PoliteFetcher fetcher, IFileStore files, PortalClock clock, TimeProvider time)
{
    /// <summary>A page fetched so lately is taken again: who presses twice asks the site once.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>A person waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    private const int MaxCharset = 100;

    /// <summary>The page at an address, from the site or from the last minutes.</summary>
    public async Task<(Example? Example, ExampleProblem? Problem)> FetchAsync(Outlet outlet, Uri address, bool anew, CancellationToken cancellationToken)
    {
        if (!outlet.Owns(Site.Of(address)))
            return (null, new ExampleProblem("Rules.OtherSite"));
        var since = clock.UtcNow - Fresh;
        var known = anew ? null : await database.Set<ExamplePage>().AsNoTracking()
            .Where(page => page.OutletId == outlet.Id && page.Address == address.AbsoluteUri && page.FetchedUtc >= since)
            .OrderByDescending(page => page.FetchedUtc).FirstOrDefaultAsync(cancellationToken);
        if (known is not null)
            return (Of(known), null);
        if (await AskAsync(address, cancellationToken) is not { } answer)
            return (null, new ExampleProblem("Rules.TookTooLong"));
        if (ProblemOf(outlet, answer) is { } problem)
            return (null, problem);
        return (Of(await KeepAsync(outlet, address, answer, cancellationToken)), null);
    }

    /// <summary>A page that was fetched for this outlet before; null when it is forgotten.</summary>
    public async Task<Example?> FindAsync(long outletId, long id, CancellationToken cancellationToken) =>
        await database.Set<ExamplePage>().AsNoTracking().SingleOrDefaultAsync(page => page.Id == id && page.OutletId == outletId, cancellationToken) is { } page ? Of(page) : null;

    /// <summary>The copy that is stored with the rules; null when none may be kept.</summary>
    public Example? Stored(ReadingRules? rules)
    {
        if (rules is not { ExampleCopy: { } copy, ExampleUrl: { } url, ExampleFetchedUtc: { } fetched } || files.OpenRead(copy) is not { } packed)
            return null;
        using (packed)
            return new Example(null, new Uri(url), PackedPage.Unpack(packed), rules.ExampleCharset, fetched, MayBeArchived: true);
    }

    /// <returns>The copy's name in the file store.</returns>
    public async Task<string> StoreAsync(Example example, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream(PackedPage.Pack(example.Content));
        return await files.PutAsync(packed, cancellationToken);
    }

    /// <returns>Null when the person has waited long enough.</returns>
    private async Task<FetchOutcome?> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await fetcher.FetchAsync(new FetchRequest(address), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private ExampleProblem? ProblemOf(Outlet outlet, FetchOutcome answer)
    {
        if (PoliteFetcher.IsTooEarly(answer, out var wait))
            return new ExampleProblem("Rules.SiteRests", clock.UtcNow + wait);
        if (!answer.IsFetched)
            return new ExampleProblem(CrawlFailure.Of(answer).Key);
        return outlet.Owns(Site.Of(answer.FinalUrl)) ? null : new ExampleProblem("Rules.LedElsewhere");
    }

    private async Task<ExamplePage> KeepAsync(Outlet outlet, Uri address, FetchOutcome answer, CancellationToken cancellationToken)
    {
        var page = new ExamplePage
        {
            OutletId = outlet.Id,
            Address = address.AbsoluteUri,
            Url = answer.FinalUrl.AbsoluteUri is { Length: <= 2048 } final ? final : address.AbsoluteUri,
            Charset = answer.Charset is { Length: <= MaxCharset } charset ? charset : null,
            MayBeArchived = answer.MayBeArchived,
            FetchedUtc = clock.UtcNow,
            Content = PackedPage.Pack(answer.Content),
        };
        database.Add(page);
        await database.SaveChangesAsync(cancellationToken);
        return page;
    }

    private static Example Of(ExamplePage page) =>
        new(page.Id, new Uri(page.Url), PackedPage.Unpack(new MemoryStream(page.Content)), page.Charset, page.FetchedUtc, page.MayBeArchived);
}
