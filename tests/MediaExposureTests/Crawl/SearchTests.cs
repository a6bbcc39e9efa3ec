using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>A source that is a search, asked once for each line of words.</summary>
public sealed class SearchTests
{
    private const string Words = "perpustakaan\n  pustaka nagari  \n\ntaman baca\n";

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_line_is_one_polite_request_and_each_link_is_taken_once(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        var (inside, most) = (0, 0);
        var conditional = new ConcurrentBag<string>();
        foreach (var (path, articles) in new[] { (Search("perpustakaan"), new[] { 1, 2 }), (Search("pustaka%20nagari"), [2, 3]), (Search("taman%20baca"), [1, 3, 4]) })
        {
            outlet.Serve(path, async context =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                if (context.Request.Headers.IfNoneMatch.Count > 0 || context.Request.Headers.IfModifiedSince.Count > 0)
                    conditional.Add(path);
                context.Response.Headers.ETag = "\"sama\"";
                await Task.Delay(30);
                await context.Response.WriteAsync(outlet.Feed(articles));
                Interlocked.Decrement(ref inside);
            });
        }

        foreach (var number in Enumerable.Range(1, 4))
            outlet.ServeArticle(number);
        await AddAsync(outlet, Words);

        var source = await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromHours(1));
        await outlet.ReadAsync();

        string[] searches = [Search("perpustakaan"), Search("pustaka%20nagari"), Search("taman%20baca")];
        Assert.Equal([.. searches, .. searches], outlet.Asked.Where(path => path.StartsWith("/?s=", StringComparison.Ordinal)));
        Assert.Equal([1, 2, 3, 4], Numbers(await outlet.LinksAsync()));
        Assert.Equal((1, null), (most, source.LastFailure));
        Assert.Empty(conditional);
    }

    [Fact]
    public async Task One_search_that_fails_is_said_and_what_the_others_found_is_kept()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed(Search("perpustakaan"), 1, 2);
        outlet.Refuse(Search("pustaka%20nagari"), StatusCodes.Status500InternalServerError);
        outlet.ServeFeed(Search("taman%20baca"), 4);
        await AddAsync(outlet, Words);

        var source = await outlet.ReadAsync();

        Assert.Equal(("Fetch.ServerError", 1), (source.LastFailure, source.FailuresInRow));
        Assert.Equal([1, 2, 4], Numbers(await outlet.LinksAsync()));
        Assert.All(await outlet.LinksAsync(), link => Assert.Equal(LinkState.NotMatched, link.State));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n\n ")]
    public async Task A_search_without_words_asks_nobody_and_says_so(string? words)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        await AddAsync(outlet, words);

        var source = await outlet.ReadAsync();

        Assert.Equal("Source.NoWords", source.LastFailure);
        Assert.True(source.NextDueUtc > outlet.Portal.Clock.GetUtcNow().UtcDateTime);
        Assert.Empty(outlet.AskedInAll);
    }

    [Fact]
    public async Task Where_the_outlet_asks_for_a_minute_between_requests_all_words_are_searched_for_all_the_same()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        var times = new ConcurrentQueue<DateTimeOffset>();
        outlet.Serve("/robots.txt", "User-agent: *\nCrawl-delay: 60\n", "text/plain");
        foreach (var (words, number) in new[] { ("perpustakaan", 1), ("pustaka%20nagari", 2), ("taman%20baca", 3) })
        {
            outlet.Serve(Search(words), context =>
            {
                times.Enqueue(outlet.Portal.Clock.GetUtcNow());
                return context.Response.WriteAsync(outlet.Feed(number));
            });
        }

        await AddAsync(outlet, Words);

        // The rules alone are read at first; the door then stays shut for a minute.
        await outlet.CrawlAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await outlet.PassingTimeAsync(outlet.CrawlAsync(), TimeSpan.FromSeconds(5));

        Assert.Null((await outlet.SourceAsync()).LastFailure);
        Assert.Equal(3, times.Count);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(60), $"{pair}"));
    }

    private static string Search(string words) => $"/?s={words}&feed=rss2";

    private static Task<Source> AddAsync(ScriptedOutlet outlet, string? words) => outlet.AddAsync(source =>
    {
        source.Url = $"{outlet.Home.AbsoluteUri}?s={{kata}}&feed=rss2";
        source.Words = words;
    });

    private static IEnumerable<int> Numbers(IEnumerable<FoundLink> links) => links.Select(link => ScriptedOutlet.NumberIn(link.Url)).Order();
}
