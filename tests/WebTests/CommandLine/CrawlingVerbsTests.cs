using System.IO.Compression;
using System.Text;

namespace PortalMitra.WebTests.CommandLine;

public sealed class CrawlingVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-crawling-").FullName;

    [Fact]
    public async Task Robots_answers_each_question_under_its_id()
    {
        var input = Write("robots.jsonl", """
            {"id":"a","robots":"User-agent: *\nDisallow: /arsip","agent":"PortalMitra","url":"https://kabar.test/arsip/7"}
            {"id":2,"robots":"User-agent: *\nDisallow: /arsip","agent":"PortalMitra/1.0 (+https://perpustakaan.test)","url":"https://kabar.test/?arsip#/arsip"}

            {"id":"c","robots":"","agent":"PortalMitra","url":"/arsip","suite":"tambahan"}
            """);

        var (code, lines) = await PortalProcess.RunAsync("robots", "--input", input);

        Assert.Equal(0, code);
        Assert.Equal(["""{"id":"a","allowed":false}""", """{"id":2,"allowed":true}""", """{"id":"c","allowed":true}"""], lines);
    }

    [Fact]
    public async Task Url_gives_the_canonical_address_or_null()
    {
        var input = Write("urls.jsonl", """
            {"id":"a","url":"http://www.kabar.test:80/berita/../7/?utm_source=wa"}
            {"id":"b","url":"?p=7","base":"https://kabar.test/index.php"}
            {"id":"c","url":"mailto:redaksi@kabar.test"}
            {"id":"d","url":"/7"}
            {"id":"e","url":"/7","base":"bukan alamat"}
            {"id":"f","url":"https://kabar.test/7","base":"bukan alamat"}
            """);

        var (code, lines) = await PortalProcess.RunAsync("url", "--input", input);

        Assert.Equal(0, code);
        Assert.Equal(
            [
                """{"id":"a","canonical":"https://kabar.test/7"}""",
                """{"id":"b","canonical":"https://kabar.test/index.php?p=7"}""",
                """{"id":"c","canonical":null}""",
                """{"id":"d","canonical":null}""",
                """{"id":"e","canonical":null}""",
                """{"id":"f","canonical":"https://kabar.test/7"}""",
            ],
            lines);
    }

    [Fact]
    public async Task A_line_that_asks_nothing_is_named_and_passed_over()
    {
        string[] nothing = ["bukan json", "null", "[]", """{"id":"b"}""", """{"id":"b","url":null}""", """{"id":"b","url":7}""", """{"id":"b","url":"\ud800"}"""];
        var input = Write("urls.jsonl", string.Join('\n', nothing) + "\n{\"id\":\"c\",\"url\":\"https://kabar.test/8\"}\n");

        var (code, lines) = await PortalProcess.RunAsync("url", "--input", input);

        Assert.Equal(1, code);
        Assert.Equal(
            [.. nothing.Select((_, at) => $"urls.jsonl:{at + 1}: not a line of this kind."), """{"id":"c","canonical":"https://kabar.test/8"}"""],
            lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("robots", 2)]
    [InlineData("url --input tidak-ada.jsonl", 1)]
    [InlineData("sitemap tidak-ada.xml", 1)]
    public async Task Nothing_to_read_is_said(string words, int expected)
    {
        var (code, lines) = await PortalProcess.RunAsync(words.Split(' '));

        Assert.Equal(expected, code);
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sitemap_tells_pages_from_further_sitemaps_and_from_what_is_neither()
    {
        const string Pages = """
            <urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://kabar.test/7</loc>
            <n:news><n:title>Pustaka “buka” malam</n:title><n:publication_date>2026-11-24T20:00:00+07:00</n:publication_date></n:news></url>
            <url><loc>https://kabar.test/8</loc></url></urlset>
            """;
        var pages = Write("a.xml", Pages);
        var index = Write("b.xml", "<sitemapindex><sitemap><loc>https://kabar.test/a.xml</loc></sitemap></sitemapindex>");
        var other = Write("c.xml", "<rss></rss>");
        var packed = Path.Combine(_folder, "d.xml.gz");
        await using (var gzip = new GZipStream(File.Create(packed), CompressionMode.Compress))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Pages));

        var read = await PortalProcess.RunAsync("sitemap", pages, packed, index);
        var folder = await PortalProcess.RunAsync("sitemap", _folder);

        const string Entries = "\"entries\":[{\"url\":\"https://kabar.test/7\",\"title\":\"Pustaka “buka” malam\",\"published\":\"2026-11-24T20:00:00+07:00\"},{\"url\":\"https://kabar.test/8\",\"title\":null,\"published\":null}]}";
        string[] lines = [$"{{\"file\":\"{pages}\",{Entries}", $"{{\"file\":\"{packed}\",{Entries}", $"{{\"file\":\"{index}\",\"sitemaps\":[\"https://kabar.test/a.xml\"]}}"];
        Assert.Equal((0, 1), (read.ExitCode, folder.ExitCode));
        Assert.Equal(lines, read.Lines);
        Assert.Equal([lines[0], lines[2], $"{{\"file\":\"{other}\",\"error\":\"NotASitemap\"}}", lines[1]], folder.Lines);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, content);
        return file;
    }
}
