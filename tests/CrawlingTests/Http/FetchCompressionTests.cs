using System.IO.Compression;
using System.Text;

namespace PortalMitra.CrawlingTests.Http;

public sealed class FetchCompressionTests : FetcherTest
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("Perpustakaan nagari buka sampai malam.");

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    [InlineData("gzip, br")]
    public async Task A_compressed_body_comes_out_as_it_was(string encodings)
    {
        var outcome = await AskAsync(encodings, encodings.Split(", ").Aggregate(Text, (body, encoding) => Compress(encoding, body)));
        Assert.Equal(FetchReason.Fetched, outcome.Reason);
        Assert.Equal(Text, outcome.Content.ToArray());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_that_is_not_what_it_says_is_broken(string encoding) =>
        Assert.Equal(FetchReason.BrokenResponse, (await AskAsync(encoding, [.. Enumerable.Repeat((byte)0xFF, 5000)])).Reason);

    [Fact]
    public async Task An_unknown_compression_is_broken() =>
        Assert.Equal(FetchReason.BrokenResponse, (await AskAsync("zstd", Text)).Reason);

    [Fact]
    public async Task Only_compressions_that_mean_one_thing_are_asked_for()
    {
        var offered = "";
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            offered = context.Request.Headers.AcceptEncoding.ToString();
            return Task.CompletedTask;
        });
        await FetchAsync(outlet.Options, outlet.At("/"));
        Assert.Equal("gzip, br", offered);
    }

    [Fact]
    public async Task A_body_packed_again_and_again_is_not_unpacked()
    {
        var encodings = Enumerable.Repeat("gzip", 20).ToList();
        Assert.Equal(FetchReason.BrokenResponse, (await AskAsync(string.Join(", ", encodings), encodings.Aggregate(Text, (body, encoding) => Compress(encoding, body)))).Reason);
    }

    internal static byte[] Compress(string encoding, byte[] body)
    {
        if (encoding == "identity")
            return body;
        using var packed = new MemoryStream();
        using (Stream packer = encoding.ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "DEFLATE" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            packer.Write(body);
        }

        return packed.ToArray();
    }

    private async Task<FetchOutcome> AskAsync(string encodings, byte[] body)
    {
        await using var outlet = await Outlet.ServeAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = encodings;
            await context.Response.Body.WriteAsync(body);
        });
        return await FetchAsync(outlet.Options, outlet.At("/"));
    }
}
