using System.Security.Cryptography;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Asks a source for its links: one address, one for each of its searches, or the files of a sitemap index. Stores nothing.</summary>
internal sealed class SourcePoll(PoliteFetcher fetcher)
{
    /// <param name="beforeEach">Called before each request: the place to hold on to a claim, or to tell how far it is.</param>
    public async Task<PolledSource> RunAsync(Source source, PollManner manner, Func<Uri, Task> beforeEach, CancellationToken cancellationToken)
    {
        var addresses = AddressesOf(source);
        if (addresses.Count == 0)
            return Nothing(source);
        PolledSource? all = null;
        foreach (var address in addresses)
        {
            var request = manner.IsConditional && addresses.Count == 1 ? new FetchRequest(address, source.ETag, source.LastModifiedUtc) : new FetchRequest(address);
            var one = await ReadAsync(source, request, manner with { IsPatient = manner.IsPatient || all is not null }, beforeEach, cancellationToken);
            if (one.IsTooEarly)
                return one;
            all = all is null ? one : Together(all, one);
        }

        return all!;
    }

    /// <summary>The addresses behind a source: its own, or its template filled with each line of its words.</summary>
    public static IReadOnlyList<Uri> AddressesOf(Source source) => SearchTemplate.IsTemplate(source.Url)
        ? [.. (source.Words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(words => SearchTemplate.Expand(source.Url, words)).OfType<Uri>().Distinct()]
        : [new Uri(source.Url)];

    private async Task<PolledSource> ReadAsync(Source source, FetchRequest request, PollManner manner, Func<Uri, Task> beforeEach, CancellationToken cancellationToken)
    {
        await beforeEach(request.Url);
        var answer = manner.IsPatient ? await fetcher.FetchPatientlyAsync(request, cancellationToken) : await fetcher.FetchAsync(request, cancellationToken);
        if (answer.Reason == FetchReason.NotModified)
            return new PolledSource { Answer = answer };
        if (!answer.IsFetched)
            return new PolledSource { Answer = answer, Failure = CrawlFailure.Of(answer) };
        var hash = Convert.ToHexStringLower(SHA256.HashData(answer.Content.Span));
        return SourceReading.Of(source.Kind, answer, source.LinkSelector) switch
        {
            SourceReading.Links links => new PolledSource { Answer = answer, Links = links.Found, About = links.About, BodyHash = hash },
            SourceReading.Failed failed => new PolledSource { Answer = answer, Failure = failed.Failure },
            SourceReading.More more => await ReadSitemapsAsync(answer, [.. Promising(more.Sitemaps).Take(manner.Sitemaps)], beforeEach, cancellationToken),
            _ => throw new InvalidOperationException(),
        };
    }

    private async Task<PolledSource> ReadSitemapsAsync(FetchOutcome index, IReadOnlyList<SitemapFile> files, Func<Uri, Task> beforeEach, CancellationToken cancellationToken)
    {
        var links = new List<NewLink>();
        var failure = files.Count == 0 ? CrawlFailure.Of("Sitemap.NotASitemap") : null;
        foreach (var file in files)
        {
            await beforeEach(file.Url);
            var answer = await fetcher.FetchPatientlyAsync(new FetchRequest(file.Url), cancellationToken);
            if (!answer.IsFetched)
                failure = CrawlFailure.Of(answer);
            else if (SourceReading.Of(SourceKind.Sitemap, answer) is SourceReading.Links read)
                links.AddRange(read.Found);
            else
                failure = CrawlFailure.Of("Sitemap.NotASitemap");
        }

        return new PolledSource { Answer = index, Links = links, Failure = failure };
    }

    /// <summary>Files of articles before those of rubrics, labels and authors; then what has changed last.</summary>
    public static IEnumerable<SitemapFile> Promising(IReadOnlyList<SitemapFile> files) => files
        .OrderBy(file => Aside.Any(word => file.Url.AbsolutePath.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .ThenByDescending(file => file.LastModified ?? DateTimeOffset.MinValue);

    private static readonly string[] Aside = ["category", "tag", "author", "taxonom", "page-sitemap", "pages-", "image", "video"];

    private static PolledSource Together(PolledSource all, PolledSource one) => new()
    {
        Answer = one.Answer,
        Links = [.. all.Links, .. one.Links],
        Failure = one.Failure ?? all.Failure,
        About = all.About,
    };

    private static PolledSource Nothing(Source source) => new()
    {
        Answer = new FetchOutcome { Reason = FetchReason.UnexpectedStatus, FinalUrl = new Uri("about:blank"), Detail = source.Url },
        Failure = CrawlFailure.Of("Source.NoWords"),
    };
}
