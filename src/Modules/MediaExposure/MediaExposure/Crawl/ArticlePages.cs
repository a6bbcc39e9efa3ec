using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Reads an article's page by its outlet's rules, and the further pages of one that is split.</summary>
internal sealed class ArticlePages(PortalDbContext database, PoliteFetcher fetcher, TimeProvider time)
{
    /// <summary>Pages after the first: longer articles are picture galleries.</summary>
    public const int MaxFurther = 9;

    /// <param name="named">The date that the list gave which named the article, if any.</param>
    /// <param name="namedBy">What kind of list that was; null when it is not known.</param>
    public Task<ExtractionOutcome> ReadAsync(FetchOutcome page, DateTime? named, SourceKind? namedBy, CancellationToken cancellationToken) =>
        ReadAsync(page, named, namedBy, isFurther: false, cancellationToken);

    private async Task<ExtractionOutcome> ReadAsync(FetchOutcome page, DateTime? named, SourceKind? namedBy, bool isFurther, CancellationToken cancellationToken)
    {
        DateTimeOffset? date = named is { } utc ? new DateTimeOffset(utc, TimeSpan.Zero) : null;
        var input = new PageInput(page.Content, page.FinalUrl, time.GetUtcNow(), page.Charset)
        {
            FeedPublished = namedBy == SourceKind.Sitemap ? null : date,
            SitemapPublished = namedBy == SourceKind.Sitemap ? date : null,
            IsFurtherPage = isFurther,
            Rules = await RulesOfAsync(page.FinalUrl, cancellationToken),
        };
        return ArticleExtractor.Extract(input, cancellationToken);
    }

    /// <summary>
    /// The page that holds all of it, where there is one; else its further pages, asked for one after the other as politely as
    /// any. What cannot be read leaves the article as it is, with its warning.
    /// </summary>
    /// <param name="beforeEach">Called before each request: the place to hold on to a claim.</param>
    public async Task<WholeArticle> CompleteAsync(Article first, FetchOutcome page, Func<Uri, Task> beforeEach, CancellationToken cancellationToken)
    {
        var asked = new HashSet<Uri> { Bare(page.FinalUrl) };
        var alone = new WholeArticle(first, [page], page.MayBeArchived && first.MayBeArchived);
        if (first.WholeArticleUrl is { } whole && await FetchAsync(whole, page.FinalUrl, asked, beforeEach, cancellationToken) is { } answer)
        {
            if (IsPutOff(answer))
                return alone with { PutOff = answer };
            if (await ArticleOfAsync(answer, cancellationToken) is { } all && SplitArticle.Replace(first, all) is { } replaced)
                return new WholeArticle(replaced, [page, answer], alone.MayBeArchived && answer.MayBeArchived && all.MayBeArchived);
        }

        return first.NextPageUrl is null ? alone : await FollowAsync(alone, asked, beforeEach, cancellationToken);
    }

    private async Task<WholeArticle> FollowAsync(WholeArticle first, HashSet<Uri> asked, Func<Uri, Task> beforeEach, CancellationToken cancellationToken)
    {
        var following = new List<Article>();
        var pages = first.Pages.ToList();
        var mayBeArchived = first.MayBeArchived;
        for (var next = first.Article.NextPageUrl; next is not null && following.Count < MaxFurther; next = following[^1].NextPageUrl)
        {
            // A page that leads back to one that was read is the last, whatever it calls the link.
            if (asked.Contains(Bare(next)) && following.Count > 0)
            {
                following[^1] = following[^1] with { NextPageUrl = null };
                break;
            }

            if (await FetchAsync(next, pages[0].FinalUrl, asked, beforeEach, cancellationToken) is not { } answer)
                break;
            if (IsPutOff(answer))
                return new WholeArticle(SplitArticle.Join(first.Article, following), pages, mayBeArchived, answer);
            if (await ArticleOfAsync(answer, cancellationToken) is not { } article)
                break;
            following.Add(article);
            pages.Add(answer);
            mayBeArchived &= answer.MayBeArchived && article.MayBeArchived;
        }

        return new WholeArticle(SplitArticle.Join(first.Article, following), pages, mayBeArchived);
    }

    /// <summary>An article read anew out of pages that were kept, by today's rules. No site is asked.</summary>
    /// <param name="pages">As <see cref="WholeArticle.Pages"/> gave them.</param>
    /// <returns>Null when the first page is no article.</returns>
    public async Task<Article?> ReadAgainAsync(IReadOnlyList<FetchOutcome> pages, CancellationToken cancellationToken)
    {
        if (await ReadAsync(pages[0], named: null, namedBy: null, cancellationToken) is not ExtractionOutcome.Extracted { Article: var first })
            return null;
        var further = new List<Article>();
        foreach (var page in pages.Skip(1))
        {
            if (await ArticleOfAsync(page, cancellationToken) is not { } article)
                continue;
            if (first.WholeArticleUrl is { } whole && Bare(whole) == Bare(page.FinalUrl) && SplitArticle.Replace(first, article) is { } replaced)
                return replaced;
            further.Add(article);
        }

        return SplitArticle.Join(first, further);
    }

    /// <returns>Null when it is not asked for, or not answered by a page of the same outlet.</returns>
    private async Task<FetchOutcome?> FetchAsync(Uri url, Uri first, HashSet<Uri> asked, Func<Uri, Task> beforeEach, CancellationToken cancellationToken)
    {
        if (Site.Of(url) != Site.Of(first) || !asked.Add(Bare(url)))
            return null;
        await beforeEach(url);
        var answer = await fetcher.FetchPatientlyAsync(new FetchRequest(url) { IsRecorded = true }, cancellationToken);
        if (IsPutOff(answer))
            return answer;
        // One that leads to a page which was read already brings nothing.
        return answer.IsFetched && Site.Of(answer.FinalUrl) == Site.Of(first) && (Bare(answer.FinalUrl) == Bare(url) || asked.Add(Bare(answer.FinalUrl))) ? answer : null;
    }

    private async Task<Article?> ArticleOfAsync(FetchOutcome page, CancellationToken cancellationToken) =>
        await ReadAsync(page, named: null, namedBy: null, isFurther: true, cancellationToken) is ExtractionOutcome.Extracted { Article: var article } ? article : null;

    private async Task<OutletRules?> RulesOfAsync(Uri page, CancellationToken cancellationToken)
    {
        var site = Site.Of(page);
        var rules = await database.Set<ReadingRules>().AsNoTracking().SingleOrDefaultAsync(one => one.Outlet.SiteKey == site || one.Outlet.Aliases.Any(alias => alias.SiteKey == site), cancellationToken);
        return rules?.ToRules();
    }

    /// <summary>The site wants to be left alone for a while: asked later, it may well answer.</summary>
    private static bool IsPutOff(FetchOutcome answer) => answer.Reason == FetchReason.RateLimited;

    private static Uri Bare(Uri url) => new(url.GetLeftPart(UriPartial.Query));
}
