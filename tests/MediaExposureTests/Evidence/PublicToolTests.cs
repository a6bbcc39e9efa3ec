using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Evidence;

/// <summary>That a public tool reads every record of ours, and finds every digest right.</summary>
public sealed class PublicToolTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [WarcFact]
    public async Task Warcio_reads_what_the_sample_press_run_leaves_and_every_digest_is_right()
    {
        await using var office = await PressOffice.OpenAsync();
        await office.CrawlAsync();
        await office.Portal.AcceptAllAsync();

        await office.Portal.KeepEvidenceAsync();

        var mentions = await office.MentionsAsync();
        var items = await office.Portal.EvidenceAsync();
        Assert.NotEmpty(mentions);
        Assert.Equal(mentions.Select(mention => mention.Id).Order(), items.Select(item => item.MentionId).Order());
        // What docs/operations.md says of the disk comes from this line.
        output.WriteLine($"{items.Count} archives, {items.Average(item => item.Bytes):0} bytes on average, {items.Max(item => item.Bytes)} at most; with the copy kept for each, {mentions.Where(mention => mention.CopyHash is not null).Sum(mention => (long)office.Portal.Stored(mention.CopyHash!).Length) + items.Sum(item => item.Bytes)} bytes in all");
        foreach (var item in items)
        {
            var mention = mentions.Single(one => one.Id == item.MentionId);
            var records = await WarcTool.ReadAsync(office.Portal.Stored(item.FileHash!));
            Assert.All(records, record => Assert.Empty(record.Problems));
            Assert.Equal("metadata", records[^1].Type);
            Assert.Contains(JsonText(mention.Title), records[^1].Text, StringComparison.Ordinal);
            if (item.Kind == EvidenceKind.Warc)
            {
                var responses = records.Where(record => record.Type == "response").ToList();
                Assert.Contains(responses, record => record.Status == "HTTP/1.1 200 OK");
                Assert.Equal(responses.Count, records.Count(record => record.Type == "request"));
                Assert.All(records.Where(record => record.Type == "request"), request => Assert.Contains(request.ConcurrentTo, responses.Select(response => response.Id)));
            }
        }
    }

    [WarcFact]
    public async Task Warcio_reads_compressed_chunked_split_and_redirected_pages_and_those_of_earlier_days()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/feed", outlet.Feed(1, 3, 4), "application/rss+xml");
        outlet.Serve(ScriptedOutlet.Path(1), context =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (301, ScriptedOutlet.Path(2));
            return context.Response.WriteAsync("pindah");
        });
        outlet.Serve(ScriptedOutlet.Path(2), context => AnswerAsync(context, 2));
        outlet.ServeMention(3, robotsTag: "noarchive");
        outlet.ServeMention(4);
        await outlet.AddAsync();
        await outlet.CrawlAsync();
        var old = Mentions.New(Mentions.Outlet("lama"), 9, copy: await outlet.Portal.PutAsync(Archive.Pack("<h1>Halaman lama</h1>"u8.ToArray())));
        await outlet.Portal.InsertAsync(old);
        await outlet.Portal.AcceptAllAsync();

        await outlet.Portal.KeepEvidenceAsync();

        var items = await outlet.Portal.EvidenceAsync();
        Assert.Equal(4, items.Count);
        var types = new List<string>();
        foreach (var item in items)
        {
            var records = await WarcTool.ReadAsync(outlet.Portal.Stored(item.FileHash!));
            Assert.All(records, record => Assert.Empty(record.Problems));
            types.Add(string.Join(' ', records.Select(record => record.Type + (record.Truncated is null ? "" : "!"))));
        }

        Assert.Equal(
            ["warcinfo metadata", "warcinfo resource metadata", "warcinfo response request metadata", "warcinfo response! request response request metadata"], types.Order(StringComparer.Ordinal));
    }

    private static Task AnswerAsync(HttpContext context, int number)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.Headers.SetCookie = "kunjungan=1";
        return context.Response.Body.WriteAsync(Archive.Pack(Encoding.UTF8.GetBytes($"""
            <html><head><title>Perpustakaan Nagari Piobang buka malam ke-{number}</title></head><body><article><h1>Perpustakaan Nagari Piobang buka malam ke-{number}</h1>
            <p>Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul sembilan malam, untuk kali ke-{number} tahun ini.</p>
            <p>Jam baru itu diminta warga yang bekerja di sawah sampai sore. Pengelola menata ulang ruang baca dan memasang lampu tambahan di teras.</p>
            </article></body></html>
            """))).AsTask();
    }

    private static string JsonText(string text) => text.Replace("\"", "\\\"", StringComparison.Ordinal);
}
