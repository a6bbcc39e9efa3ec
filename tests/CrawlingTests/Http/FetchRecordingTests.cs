using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace PortalMitra.CrawlingTests.Http;

public sealed class FetchRecordingTests : FetcherTest
{
    [Fact]
    public async Task What_went_over_the_wire_is_kept_to_the_byte()
    {
        const string answer = "HTTP/1.1 200 Baik\r\nserver: Kuno\r\nX-Lain:  dua  blanko \r\nSet-Cookie: a=1\r\ncontent-TYPE: text/html\r\nContent-Length: 5\r\n\r\n";
        var heard = "";
        await using var outlet = await Outlet.SpeakAsync(async connection =>
        {
            heard = await HeadAsync(connection);
            await SayAsync(connection, answer + "halo!");
        });

        var outcome = await FetchAsync(outlet.Options, new FetchRequest(outlet.At("/baca?x=1")) { IsRecorded = true });

        var exchange = Assert.Single(outcome.Exchanges);
        Assert.Equal(heard, Encoding.Latin1.GetString(exchange.RequestHead.Span));
        Assert.StartsWith($"GET /baca?x=1 HTTP/1.1\r\nHost: 127.0.0.1:{outlet.Port}\r\n", heard, StringComparison.Ordinal);
        Assert.Equal(answer, Encoding.Latin1.GetString(exchange.ResponseHead.Span));
        Assert.Equal("halo!", Encoding.UTF8.GetString(exchange.Body.Span));
        Assert.Equal((outlet.At("/baca?x=1"), IPAddress.Loopback, false), (exchange.Url, exchange.Address, exchange.IsTruncated));
        Assert.Equal(Time.GetUtcNow().UtcDateTime, exchange.SentUtc);
    }

    [Fact]
    public async Task An_answer_that_comes_in_crumbs_and_after_hints_is_kept_from_its_beginning()
    {
        const string answer = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nya";
        await using var outlet = await Outlet.SpeakAsync(async connection =>
        {
            await HeadAsync(connection);
            foreach (var letter in answer)
                await SayAsync(connection, letter.ToString());
        });

        var exchange = Assert.Single((await FetchAsync(outlet.Options, new FetchRequest(outlet.At("/")) { IsRecorded = true })).Exchanges);

        Assert.Equal("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", Encoding.Latin1.GetString(exchange.ResponseHead.Span));
        Assert.Equal("ya", Encoding.UTF8.GetString(exchange.Body.Span));
    }

    [Fact]
    public async Task Each_redirect_is_kept_without_its_body()
    {
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            if (context.Request.Path == "/baru")
                return context.Response.WriteAsync("isi");
            (context.Response.StatusCode, context.Response.Headers.Location) = (301, "/baru");
            return context.Response.WriteAsync("pindah");
        });

        var outcome = await FetchAsync(outlet.Options, new FetchRequest(outlet.At("/lama")) { IsRecorded = true });

        Assert.Equal([outlet.At("/lama"), outlet.At("/baru")], outcome.Exchanges.Select(exchange => exchange.Url));
        Assert.Equal([true, false], outcome.Exchanges.Select(exchange => exchange.IsTruncated));
        Assert.All(outcome.Exchanges, exchange => Assert.StartsWith($"GET {exchange.Url.AbsolutePath} HTTP/1.1\r\n", Encoding.Latin1.GetString(exchange.RequestHead.Span), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_compressed_body_is_kept_as_it_came_and_chunks_are_joined()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(new string('a', 5000)));
        await using var outlet = await Outlet.ServeAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            foreach (var piece in packed.ToArray().Chunk(7))
            {
                await context.Response.Body.WriteAsync(piece);
                await context.Response.Body.FlushAsync();
            }
        });

        var outcome = await FetchAsync(outlet.Options, new FetchRequest(outlet.At("/")) { IsRecorded = true });

        Assert.Equal(5000, outcome.Content.Length);
        Assert.Equal(packed.ToArray(), Assert.Single(outcome.Exchanges).Body.ToArray());
    }

    [Fact]
    public async Task On_a_connection_that_is_used_again_nobody_hears_the_answer_of_another()
    {
        await using var outlet = await Outlet.ServeAsync(context => context.Response.WriteAsync(context.Request.Path));
        using var fetcher = new GuardedFetcher(outlet.Options, Time);

        var first = await fetcher.FetchAsync(new FetchRequest(outlet.At("/satu")) { IsRecorded = true }, CancellationToken.None);
        var second = await fetcher.FetchAsync(new FetchRequest(outlet.At("/dua")), CancellationToken.None);
        var third = await fetcher.FetchAsync(new FetchRequest(outlet.At("/tiga")) { IsRecorded = true }, CancellationToken.None);

        Assert.Empty(second.Exchanges);
        Assert.Equal(["/satu", "/tiga"], new[] { first, third }.Select(outcome => Encoding.UTF8.GetString(Assert.Single(outcome.Exchanges).Body.Span)));
        Assert.Contains("GET /tiga ", Encoding.Latin1.GetString(third.Exchanges[0].RequestHead.Span), StringComparison.Ordinal);
        Assert.Equal(IPAddress.Loopback, third.Exchanges[0].Address);
    }

    [Fact]
    public async Task A_body_that_is_too_large_leaves_nothing()
    {
        await using var outlet = await Outlet.ServeAsync(async context => await context.Response.Body.WriteAsync(new byte[150_000]));

        var outcome = await FetchAsync(outlet.Options, new FetchRequest(outlet.At("/")) { IsRecorded = true });

        Assert.Equal(FetchReason.TooLarge, outcome.Reason);
        Assert.Empty(outcome.Exchanges);
    }

    private static async Task<string> HeadAsync(ConnectionContext connection)
    {
        while (true)
        {
            var read = await connection.Transport.Input.ReadAsync();
            var text = Encoding.Latin1.GetString(read.Buffer);
            if (text.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                connection.Transport.Input.AdvanceTo(read.Buffer.End);
                return text;
            }

            connection.Transport.Input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async Task SayAsync(ConnectionContext connection, string words) => await connection.Transport.Output.WriteAsync(Encoding.Latin1.GetBytes(words));
}
