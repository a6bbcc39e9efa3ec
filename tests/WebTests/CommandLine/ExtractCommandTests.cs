using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace PortalMitra.WebTests.CommandLine;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Fetched = "2026-01-12T10:15:00+07:00";

    private static readonly string Text = string.Join(' ', Enumerable.Repeat("Warga datang membaca sampai malam di serambi pustaka.", 12));

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-extract-").FullName;

    [Fact]
    public async Task Every_line_has_the_promised_names_in_order()
    {
        var file = Write("berita.html", Page("Pustaka buka malam", """
            <link rel="canonical" href="/pustaka"><meta property="og:site_name" content="Kabar Uji"><meta name="author" content="Siti Rahma">
            <meta property="og:image" content="/a.jpg"><meta property="article:published_time" content="2026-01-11T23:30:00+00:00">
            """));
        var urls = Write("urls.jsonl", """{"file":"berita.html","url":"https://kabar.test/2026/pustaka"}""");

        var (code, lines) = await PortalProcess.RunAsync("extract", file, "--urls", urls, "--fetched", Fetched);

        Assert.Equal(0, code);
        using var line = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal(
            [
                "file", "url", "title", "text", "html", "published", "publishedDate", "publishedDateWib", "publishedFrom", "updated", "author", "outlet", "language",
                "kind", "canonicalUrl", "image", "section", "keywords", "paywalled", "nextPage", "wholeArticle", "credits", "warnings",
            ],
            line.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            [file, "https://kabar.test/2026/pustaka", "Pustaka buka malam", Text, "2026-01-11T23:30:00+00:00", "2026-01-11", "2026-01-12", "Meta", "Siti Rahma", "Kabar Uji", "id", "Article", "https://kabar.test/pustaka", "https://kabar.test/a.jpg"],
            Values(line, "file", "url", "title", "text", "published", "publishedDate", "publishedDateWib", "publishedFrom", "author", "outlet", "language", "kind", "canonicalUrl", "image"));
        Assert.Equal($"<p>{Text}</p>", line.RootElement.GetProperty("html").GetString());
        Assert.Equal(JsonValueKind.Null, line.RootElement.GetProperty("updated").ValueKind);
        Assert.Equal(JsonValueKind.Array, line.RootElement.GetProperty("warnings").ValueKind);
    }

    [Theory]
    [InlineData("2026-01-11", "2026-01-11T00:00:00+07:00", "2026-01-11", "2026-01-11")]
    [InlineData("2026-01-11T01:30:00+09:00", "2026-01-11T01:30:00+09:00", "2026-01-11", "2026-01-10")]
    [InlineData("2026-01-12T10:15:00-05:00", null, null, null)]
    public async Task The_day_as_written_and_the_day_in_WIB_are_two_things(string written, string? published, string? date, string? wib)
    {
        var file = Write("berita.html", Page("Pustaka buka malam", $"<meta property='article:published_time' content='{written}'>"));

        var (_, lines) = await PortalProcess.RunAsync("extract", file, "--fetched", Fetched);

        using var line = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal([published, date, wib], Values(line, "published", "publishedDate", "publishedDateWib"));
    }

    [Fact]
    public async Task A_folder_means_all_pages_in_it_and_their_order_stays_on_all_cores()
    {
        foreach (var number in Enumerable.Range(0, 150))
            Write($"{number:000}.html", Page($"Berita nomor {number}", "") + new string(' ', (150 - number) * 500));
        Pack("075.html.gz", Page("Berita dikemas", ""));
        Write("catatan.txt", "bukan halaman");
        var urls = Write("urls.jsonl", string.Join('\n', Enumerable.Range(0, 150).Select(number => $$"""{"file":"{{number:000}}.html","url":"https://kabar.test/{{number}}"}""")));

        var (code, lines) = await PortalProcess.RunAsync("extract", _folder, "--urls", urls, "--fetched", Fetched);
        var parallel = await PortalProcess.RunAsync("extract", _folder, "--urls", urls, "--fetched", Fetched, "--parallel");

        Assert.Equal((0, 0), (code, parallel.ExitCode));
        Assert.Equal(151, lines.Count);
        Assert.Equal(lines, parallel.Lines);
        var titles = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()).ToList();
        Assert.Equal([.. Enumerable.Range(0, 76).Select(number => $"Berita nomor {number}"), "Berita dikemas", .. Enumerable.Range(76, 74).Select(number => $"Berita nomor {number}")], titles);
        Assert.Contains("\"url\":\"https://kabar.test/149\"", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_says_why_with_the_facts_known_and_the_run_goes_on()
    {
        var links = string.Concat(Enumerable.Range(1, 12).Select(number => $"<li><a href=/{number}>Jalan lintas barat ditutup sementara, bagian {number}</a></li>"));
        string[] files =
        [
            Write("a-daftar.html", $"<html lang=id><head><title>Berita daerah</title></head><body><h1>Berita daerah</h1><ul>{links}</ul></body></html>"),
            Write("b-gambar.html", "GIF89a"),
            Write("c-rusak.html.gz", "bukan gzip"),
            Cut(Pack("d-terpotong.html.gz", Page("Berita terpotong", ""))),
            Path.Combine(_folder, "e-hilang.html"),
            Write("f-kosong.html", ""),
            Write("g-pendek.html", "<html><head><title>Masuk</title></head><body><p>Silakan masuk.</p></body></html>"),
            Write("h-berita.html", Page("Pustaka buka malam", "")),
        ];

        var (code, lines) = await PortalProcess.RunAsync(["extract", .. files, "--fetched", Fetched, "--parallel"]);

        Assert.Equal(1, code);
        Assert.Equal(files.Length, lines.Count);
        var pages = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(files, pages.Select(page => page.GetProperty("file").GetString()));
        Assert.Equal(["IndexPage", "NotHtml", "Empty", "TooShort"], new[] { 0, 1, 5, 6 }.Select(at => pages[at].GetProperty("error").GetString()));
        Assert.All(new[] { 2, 3, 4 }, at => Assert.NotEqual("", pages[at].GetProperty("error").GetString()));
        Assert.Equal(("Berita daerah", "Index", "id"), (pages[0].GetProperty("title").GetString(), pages[0].GetProperty("kind").GetString(), pages[0].GetProperty("language").GetString()));
        Assert.Equal(("Masuk", "Other"), (pages[6].GetProperty("title").GetString(), pages[6].GetProperty("kind").GetString()));
        Assert.All(pages.Take(7), page => Assert.Equal(JsonValueKind.Null, page.GetProperty("text").ValueKind));
        Assert.False(pages[7].TryGetProperty("error", out _));
    }

    [Fact]
    public async Task A_list_names_files_as_given_or_by_the_end_of_the_path()
    {
        var page = Page("Pustaka buka malam", "");
        string[] files = [Write("satu/7.html", page), Write("dua/7.html", page), Write("dua/8.html", page), Write("dua/18.html", page)];
        var urls = Write("urls.jsonl", $$"""
            {"file":"7.html","url":"https://kabar.test/akhir"}
            {"file":"dua/7.html","url":"https://kabar.test/dua"}

            {"file":"{{files[2]}}","url":"https://kabar.test/utuh"}
            """);

        var (code, lines) = await PortalProcess.RunAsync(["extract", .. files, "--urls", urls]);

        Assert.Equal(0, code);
        Assert.Equal(
            ["https://kabar.test/akhir", "https://kabar.test/dua", "https://kabar.test/utuh", "http://localhost/18.html"],
            lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task A_broken_line_of_the_list_is_named_and_the_pages_are_read()
    {
        string[] broken = ["bukan json", "null", "[]", """{"file":"a.html"}""", """{"file":7,"url":"https://kabar.test"}""", """{"file":"a.html","url":"/relatif"}""", """{"file":"a.html","url":"mailto:a@kabar.test"}""", """{"file":"","url":"https://kabar.test"}"""];
        var file = Write("berita.html", Page("Pustaka buka malam", ""));
        var urls = Write("urls.jsonl", string.Join('\n', broken) + "\n{\"file\":\"berita.html\",\"url\":\"https://kabar.test/9\"}\n");

        var (code, lines) = await PortalProcess.RunAsync("extract", file, "--urls", urls);

        Assert.Equal(1, code);
        Assert.Equal(broken.Select((_, at) => $"urls.jsonl:{at + 1}: not a line with file and url."), lines.Where(line => line[0] != '{'));
        Assert.Contains("\"url\":\"https://kabar.test/9\"", lines.Single(line => line[0] == '{'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract", 2)]
    [InlineData("extract a.html --fetched 12/01/2026", 2)]
    [InlineData("extract a.html --fetched kemarin", 2)]
    [InlineData("extract a.html --cepat", 2)]
    [InlineData("extract a.html --urls tidak-ada.jsonl", 1)]
    public async Task Wrong_use_is_two_and_what_is_missing_is_one(string words, int expected)
    {
        var (code, lines) = await PortalProcess.RunAsync(words.Split(' '));

        Assert.Equal(expected, code);
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Page(string title, string head) => $"<!DOCTYPE html><html lang=\"id\"><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1><p>{Text}</p></article></body></html>";

    private static IEnumerable<string?> Values(JsonDocument line, params string[] names) => names.Select(name => line.RootElement.GetProperty(name).GetString());

    private string Write(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    private string Pack(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        using var gzip = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(content));
        return file;
    }

    private static string Cut(string file)
    {
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^40]);
        return file;
    }
}
