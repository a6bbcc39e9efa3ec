using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PortalMitra.CrawlingTests.Http;

public sealed class FetchRedirectTests : FetcherTest
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_followed_to_its_end(int status)
    {
        await using var outlet = await Outlet.ServeAsync(context => context.Request.Path == "/baru/"
            ? context.Response.WriteAsync("isi")
            : MoveTo(context, "../baru/", status));
        var outcome = await FetchAsync(outlet.Options, outlet.At("/lama/berita"));
        Assert.Equal(FetchReason.Fetched, outcome.Reason);
        Assert.Equal(outlet.At("/baru/"), outcome.FinalUrl);
    }

    [Theory]
    [InlineData(5, FetchReason.Fetched)]
    [InlineData(6, FetchReason.TooManyRedirects)]
    public async Task Redirects_are_counted(int redirects, FetchReason reason)
    {
        var requests = 0;
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            requests++;
            var left = int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture);
            return left == 0 ? Task.CompletedTask : MoveTo(context, $"/{left - 1}");
        });
        Assert.Equal(reason, (await FetchAsync(outlet.Options, outlet.At($"/{redirects}"))).Reason);
        Assert.Equal(6, requests);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:192.168.1.1]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433:8080/")]
    [InlineData("//0.0.0.0/")]
    [InlineData("http://8.8.8.8:22/")]
    [InlineData("http://127.0.0.1:6379/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("http://admin:rahasia@127.0.0.1/")]
    public async Task A_redirect_to_where_we_may_not_go_is_refused(string location)
    {
        await using var outlet = await Outlet.ServeAsync(context => MoveTo(context, location));
        var outcome = await FetchAsync(outlet.Options, outlet.At("/"));
        Assert.Equal(FetchReason.RefusedByGuard, outcome.Reason);
        Assert.Equal(new Uri(outlet.At("/"), location), outcome.FinalUrl);
        Assert.NotNull(outcome.Detail);
    }

    [Fact]
    public async Task A_redirect_by_name_to_an_inside_address_is_refused()
    {
        await using var outlet = await Outlet.ServeAsync(context => MoveTo(context, "http://dalam.example/"));
        Assert.Equal(FetchReason.RefusedByGuard, (await FetchAsync(outlet.Options, outlet.At("/"), Resolve("192.168.1.1"))).Reason);
    }

    [Fact]
    public async Task Credentials_in_a_redirect_to_an_open_port_are_refused_too()
    {
        await using var outlet = await Outlet.ServeAsync(context => MoveTo(context, $"http://admin:rahasia@{context.Request.Host}/"));
        Assert.Equal(FetchReason.RefusedByGuard, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
    }

    [Theory]
    [InlineData("301 /b|200", "/b")]
    [InlineData("308 /b|200", "/b")]
    [InlineData("301 /b|308 /c|200", "/c")]
    [InlineData("301 /b|302 /c|200", "/b")]
    [InlineData("301 /b|307 /c|301 /d|200", "/b")]
    [InlineData("301 /b|304", "/b")]
    [InlineData("301 /b|404", "/b")]
    [InlineData("301 /b|503", "/b")]
    [InlineData("302 /b|200", null)]
    [InlineData("303 /b|301 /c|200", null)]
    [InlineData("302 /|301 /c|200", null)]
    [InlineData("301 /b|301 /|200", null)]
    [InlineData("301 http://10.0.0.1/", null)]
    [InlineData("301 ftp://kabar.example/", null)]
    [InlineData("301 /b|301 /|301 /b|301 /|301 /b|301 /", null)]
    [InlineData("301 /b|0", null)]
    [InlineData("200", null)]
    public async Task Permanent_redirects_at_the_beginning_move_the_address(string answers, string? moved)
    {
        var left = new Queue<string[]>(answers.Split('|').Select(answer => answer.Split(' ')));
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            var answer = left.Dequeue();
            if (answer[0] == "0")
                context.Abort();
            else if (answer.Length > 1)
                return MoveTo(context, answer[1], int.Parse(answer[0], CultureInfo.InvariantCulture));
            else
                context.Response.StatusCode = int.Parse(answer[0], CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        var outcome = await FetchAsync(outlet.Options, outlet.At("/"));
        Assert.Equal(moved is null ? null : outlet.At(moved), outcome.MovedTo);
    }

    private static Task MoveTo(HttpContext context, string location, int status = 302)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
