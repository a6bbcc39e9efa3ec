using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PortalMitra.CrawlingTests.Http;

public sealed class FetchStatusTests : FetcherTest
{
    [Fact]
    public async Task A_page_comes_with_its_bytes_and_what_its_headers_say()
    {
        await using var outlet = await Outlet.ServeAsync(async context =>
        {
            context.Response.Headers.ContentType = "Text/HTML; charset=\"ISO-8859-1\"";
            context.Response.Headers.ETag = "W/\"abc\"";
            context.Response.Headers.LastModified = "Sun, 11 Jan 2026 10:00:00 GMT";
            await context.Response.WriteAsync("Kabar nagari");
        });
        var outcome = await FetchAsync(outlet.Options, outlet.At("/berita?id=1"));
        Assert.Equal(FetchReason.Fetched, outcome.Reason);
        Assert.True(outcome.IsFetched);
        Assert.Equal("Kabar nagari", Encoding.UTF8.GetString(outcome.Content.Span));
        Assert.Equal(outlet.At("/berita?id=1"), outcome.FinalUrl);
        Assert.Equal("text/html", outcome.MediaType);
        Assert.Equal("ISO-8859-1", outcome.Charset);
        Assert.Equal("W/\"abc\"", outcome.ETag);
        Assert.Equal(new DateTimeOffset(2026, 1, 11, 10, 0, 0, TimeSpan.Zero), outcome.LastModified);
        Assert.Equal(200, (int?)outcome.Status);
    }

    [Theory]
    [InlineData(403, "cf-mitigated", "challenge", FetchReason.Challenge)]
    [InlineData(503, "CF-Mitigated", "Challenge", FetchReason.Challenge)]
    [InlineData(405, "x-amzn-waf-action", "captcha", FetchReason.Challenge)]
    [InlineData(202, "x-amzn-waf-action", "challenge", FetchReason.Challenge)]
    [InlineData(403, "cf-mitigated", "block", FetchReason.Forbidden)]
    [InlineData(403, "cf-ray", "challenge", FetchReason.Forbidden)]
    public async Task A_puzzle_for_humans_is_known_as_one_and_not_taken_for_a_page(int status, string header, string value, FetchReason reason)
    {
        await using var outlet = await Outlet.ServeAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers[header] = value;
            await context.Response.WriteAsync("Just a moment...");
        });

        var outcome = await FetchAsync(outlet.Options, outlet.At("/"));

        Assert.Equal(reason, outcome.Reason);
        Assert.Equal(0, outcome.Content.Length);
    }

    [Theory]
    [InlineData(203, FetchReason.Fetched)]
    [InlineData(204, FetchReason.UnexpectedStatus)]
    [InlineData(206, FetchReason.UnexpectedStatus)]
    [InlineData(301, FetchReason.UnexpectedStatus)]
    [InlineData(304, FetchReason.NotModified)]
    [InlineData(400, FetchReason.UnexpectedStatus)]
    [InlineData(401, FetchReason.Forbidden)]
    [InlineData(403, FetchReason.Forbidden)]
    [InlineData(404, FetchReason.NotFound)]
    [InlineData(410, FetchReason.Gone)]
    [InlineData(418, FetchReason.UnexpectedStatus)]
    [InlineData(429, FetchReason.RateLimited)]
    [InlineData(451, FetchReason.Forbidden)]
    [InlineData(500, FetchReason.ServerError)]
    [InlineData(503, FetchReason.ServerError)]
    [InlineData(599, FetchReason.ServerError)]
    public async Task Each_status_is_a_reason(int status, FetchReason reason)
    {
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        var outcome = await FetchAsync(outlet.Options, outlet.At("/"));
        Assert.Equal(reason, outcome.Reason);
        Assert.Equal(status, (int?)outcome.Status);
    }

    [Fact]
    public async Task The_page_of_an_error_is_not_content()
    {
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            context.Response.StatusCode = 404;
            return context.Response.WriteAsync("Halaman tidak ditemukan");
        });
        Assert.True((await FetchAsync(outlet.Options, outlet.At("/"))).Content.IsEmpty);
    }

    [Fact]
    public async Task What_is_known_of_an_old_copy_makes_the_request_conditional()
    {
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            var headers = context.Request.Headers;
            var isKnown = headers.IfNoneMatch == "\"abc\"" && headers.IfModifiedSince == "Sun, 11 Jan 2026 10:00:00 GMT";
            context.Response.StatusCode = isKnown ? 304 : 200;
            context.Response.Headers.ETag = "\"abc\"";
            return Task.CompletedTask;
        });
        var outcome = await FetchAsync(outlet.Options, new FetchRequest(outlet.At("/"), "\"abc\"", new DateTimeOffset(2026, 1, 11, 17, 0, 0, TimeSpan.FromHours(7))));
        Assert.Equal(FetchReason.NotModified, outcome.Reason);
        Assert.Equal("\"abc\"", outcome.ETag);
    }

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(429, "Mon, 12 Jan 2026 03:10:00 GMT", 600)]
    [InlineData(503, "30", 30)]
    public async Task Whoever_asks_us_to_wait_says_how_long(int status, string header, int seconds)
    {
        await using var outlet = await Outlet.ServeAsync(context => Refuse(context, status, header));
        var outcome = await FetchAsync(outlet.Options, outlet.At("/"));
        Assert.Equal(FetchReason.RateLimited, outcome.Reason);
        Assert.Equal(TimeSpan.FromSeconds(seconds), outcome.RetryAfter);
    }

    [Theory]
    [InlineData("Mon, 12 Jan 2026 02:00:00 GMT")]
    [InlineData("-5")]
    [InlineData("nanti")]
    public async Task A_wait_that_is_over_or_makes_no_sense_is_none(string header)
    {
        await using var outlet = await Outlet.ServeAsync(context => Refuse(context, 429, header));
        Assert.Null((await FetchAsync(outlet.Options, outlet.At("/"))).RetryAfter);
    }

    [Fact]
    public async Task The_crawler_says_who_it_is_and_where_to_complain()
    {
        var agent = "";
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            agent = context.Request.Headers.UserAgent.ToString();
            return Task.CompletedTask;
        });
        await FetchAsync(outlet.Options, outlet.At("/"));
        Assert.StartsWith(FetchOptions.ProductToken + "/", agent, StringComparison.Ordinal);
        Assert.EndsWith("(+redaksi@example.org)", agent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_not_brought_back()
    {
        var cookies = new List<string>();
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            cookies.Add(context.Request.Headers.Cookie.ToString());
            context.Response.Cookies.Append("pelacak", cookies.Count.ToString(CultureInfo.InvariantCulture));
            if (context.Request.Path == "/awal")
                context.Response.Redirect("/");
            return Task.CompletedTask;
        });
        using var fetcher = new GuardedFetcher(outlet.Options, Time);
        await fetcher.FetchAsync(new FetchRequest(outlet.At("/awal")), CancellationToken.None);
        await fetcher.FetchAsync(new FetchRequest(outlet.At("/")), CancellationToken.None);
        Assert.Equal(["", "", ""], cookies);
    }

    [Theory]
    [InlineData(298, true)]
    [InlineData(299, false)]
    public async Task A_tag_longer_than_anybody_needs_is_none(int length, bool kept)
    {
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            context.Response.Headers.ETag = $"\"{new string('e', length)}\"";
            return Task.CompletedTask;
        });
        Assert.Equal(kept, (await FetchAsync(outlet.Options, outlet.At("/"))).ETag is not null);
    }

    private static Task Refuse(HttpContext context, int status, string retryAfter)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }
}
