using System.Text.Json;
using System.Xml.Linq;
using MiniExcelLibs;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.PublicList;

/// <summary>The feed and the files of the public list.</summary>
public sealed class PressFilesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_feed_is_as_the_golden_file_says(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        await FillAsync(portal);
        using var reader = portal.Visitor();

        var feed = (await reader.ReadAsync("/liputan/umpan.xml?jenis=Earned")).Replace(portal.Address.GetLeftPart(UriPartial.Authority), "http://portal.test", StringComparison.Ordinal);

        Assert.Equal((await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "PublicList", "umpan.golden.xml"))).Trim().ReplaceLineEndings("\n"), feed.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_page_names_its_feed_and_the_feed_names_itself()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await FillAsync(portal);
        using var reader = portal.Visitor();

        Assert.Contains("""<link rel="alternate" type="application/rss+xml" title="Umpan liputan (RSS)" href="/liputan/umpan.xml">""", await reader.ReadAsync("/liputan"), StringComparison.Ordinal);
        Assert.Contains("href=\"/en/liputan/umpan.xml\"", await reader.ReadAsync("/en/liputan"), StringComparison.Ordinal);
        var feed = XDocument.Parse(await reader.ReadAsync("/en/liputan/umpan.xml?media=kabar"));
        var self = feed.Root!.Element("channel")!.Element(XName.Get("link", "http://www.w3.org/2005/Atom"))!.Attribute("href")!.Value;
        Assert.Equal(new Uri(portal.Address, "/en/liputan/umpan.xml?media=kabar").AbsoluteUri, self);
        Assert.Equal("en", feed.Root.Element("channel")!.Element("language")!.Value);
    }

    [Fact]
    public async Task A_title_cannot_run_as_a_formula_and_the_article_never_leaves()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await portal.InsertAsync(Mentions.New(Mentions.Outlet(), 1, title: "=HYPERLINK(\"http://jahat.test\")").Accepted());
        using var reader = portal.Visitor();

        var csv = await reader.ReadAsync("/liputan.csv");
        using var answer = await reader.GetAsync("/liputan.xlsx");
        using var xlsx = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        var row = Assert.Single(MiniExcel.Query(xlsx, useHeaderRow: true).Cast<IDictionary<string, object>>());

        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Equal("=HYPERLINK(\"http://jahat.test\")", row["Judul"]);
        Assert.Equal(new DateTime(2026, 11, 20), row["Tanggal terbit"]);
        Assert.IsType<double>(row["Nomor naskah"]);
        using var package = new System.IO.Compression.ZipArchive(xlsx);
        foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var sheet = new StreamReader(entry.Open());
            Assert.DoesNotContain("<x:f>", (await sheet.ReadToEndAsync()).Replace("<f>", "<x:f>", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Warga pulang membawa buku", csv + await reader.ReadAsync("/liputan.json"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_files_hold_what_the_page_shows_with_its_filters(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        await FillAsync(portal);
        using var reader = portal.Visitor();

        using var json = JsonDocument.Parse(await reader.ReadAsync("/liputan.json?triwulan=2026-Q4&jenis=Paid"));
        using var all = JsonDocument.Parse(await reader.ReadAsync("/liputan.json"));

        Assert.Equal(["Advertorial pustaka"], json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()));
        Assert.Equal((2, 2, 2, 2), Counts(all.RootElement.GetProperty("counts")));
        Assert.Equal(1, all.RootElement.GetProperty("countingRule").GetInt32());
        Assert.Equal(
            ["day", "title", "outlet", "outletType", "kind", "nagari", "sentence", "url", "place", "story", "event"],
            all.RootElement.GetProperty("items")[0].EnumerateObject().Select(property => property.Name));
    }

    private static (int Mentions, int Outlets, int Stories, int Events) Counts(JsonElement counts) =>
        (counts.GetProperty("mentions").GetInt32(), counts.GetProperty("outlets").GetInt32(), counts.GetProperty("stories").GetInt32(), counts.GetProperty("events").GetInt32());

    private static async Task FillAsync(PortalFixture portal)
    {
        var outlet = Mentions.Outlet();
        await portal.InsertAsync(
            Mentions.New(outlet, 1, title: "Pustaka <ramai> & hangat").Accepted(),
            Mentions.Printed(Mentions.Outlet("koran", "cetak:koran"), "Pustaka di koran", "halaman 7").Accepted(),
            Mentions.New(outlet, 3, kind: MentionKind.Paid, title: "Advertorial pustaka").Accepted(),
            Mentions.New(outlet, 4, title: "Masih menunggu"));
    }
}
