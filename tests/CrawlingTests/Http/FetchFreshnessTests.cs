using Microsoft.AspNetCore.Http;

namespace PortalMitra.CrawlingTests.Http;

public sealed class FetchFreshnessTests : FetcherTest
{
    [Theory]
    [InlineData("Cache-Control: max-age=600", 600L)]
    [InlineData("Cache-Control: public, Max-Age=\"600\" , must-revalidate", 600L)]
    [InlineData("Cache-Control: private, max-age=600", 600L)]
    [InlineData("Cache-Control: s-maxage=60, max-age=600", 600L)]
    [InlineData("Cache-Control: s-maxage=60", null)]
    [InlineData("Cache-Control: public|Cache-Control: max-age=600", 600L)]
    [InlineData("Cache-Control: max-age=600, max-age=60", 600L)]
    [InlineData("Cache-Control: max-age=600|Age: 100", 500L)]
    [InlineData("Cache-Control: max-age=600|Age: 700", 0L)]
    [InlineData("Cache-Control: max-age=600|Age: lama", 600L)]
    [InlineData("Cache-Control: max-age=0", 0L)]
    [InlineData("Cache-Control: max-age=-1", 0L)]
    [InlineData("Cache-Control: max-age", 0L)]
    [InlineData("Cache-Control: max-age=99999999999999999999", 2147483648L)]
    [InlineData("Cache-Control: max-age=600, no-cache", null)]
    [InlineData("Cache-Control: No-Store, max-age=600", null)]
    [InlineData("Cache-Control: no-cache=\"set-cookie\", max-age=600", null)]
    [InlineData("Cache-Control: no-cache|Expires: Mon, 12 Jan 2026 04:00:00 GMT", null)]
    [InlineData("Cache-Control: ===, public; max-age=600", null)]
    [InlineData("Cache-Control: max-age=600|Expires: Mon, 12 Jan 2026 04:00:00 GMT", 600L)]
    [InlineData("Cache-Control: public|Expires: Mon, 12 Jan 2026 04:00:00 GMT|Date: Mon, 12 Jan 2026 03:59:00 GMT", 60L)]
    [InlineData("Expires: Mon, 12 Jan 2026 04:00:00 GMT|Date: Mon, 12 Jan 2026 03:59:00 GMT|Age: 10", 50L)]
    [InlineData("Expires: Sun, 11 Jan 2026 04:00:00 GMT|Date: Mon, 12 Jan 2026 03:59:00 GMT", 0L)]
    [InlineData("Expires: 0", 0L)]
    [InlineData("Expires: nanti", 0L)]
    [InlineData("Age: 5", null)]
    [InlineData("Pragma: x", null)]
    public async Task An_answer_says_how_long_it_stays_good(string headers, long? seconds)
    {
        await using var outlet = await Outlet.ServeAsync(context => Answer(context, headers));
        Assert.Equal(seconds is { } count ? TimeSpan.FromSeconds(count) : null, (await FetchAsync(outlet.Options, outlet.At("/"))).MaxAge);
    }

    [Fact]
    public async Task Without_a_date_the_answer_is_of_now()
    {
        await using var outlet = await Outlet.SpeakAsync(async connection =>
        {
            await connection.Transport.Input.ReadAsync();
            await connection.Transport.Output.WriteAsync("HTTP/1.1 200 OK\r\nExpires: Mon, 12 Jan 2026 03:01:00 GMT\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        });
        Assert.Equal(TimeSpan.FromMinutes(1), (await FetchAsync(outlet.Options, outlet.At("/"))).MaxAge);
    }

    [Fact]
    public async Task What_is_still_right_says_how_long_it_will_be()
    {
        await using var outlet = await Outlet.ServeAsync(context => Answer(context, "Cache-Control: max-age=600", 304));
        Assert.Equal(TimeSpan.FromSeconds(600), (await FetchAsync(outlet.Options, new FetchRequest(outlet.At("/"), "\"abc\""))).MaxAge);
    }

    private static Task Answer(HttpContext context, string headers, int status = 200)
    {
        context.Response.StatusCode = status;
        foreach (var header in headers.Split('|').Select(header => header.Split(": ", 2)))
            context.Response.Headers.Append(header[0], header[1]);
        return Task.CompletedTask;
    }
}
