using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Exchange;

public sealed class ExchangeSourcesTests
{
    private const string Page = "/kelola/sumber/impor";

    /// <summary>By their names, which alone are handed to the test: the runner loses cases that carry megabytes.</summary>
    private static readonly Dictionary<string, (byte[] Content, string Words)> HostileFiles = new()
    {
        ["kosong.csv"] = ([], "Pilih berkasnya dulu."),
        ["besar.csv"] = (Utf8("alamat\n" + new string('a', 5 * 1024 * 1024)), "lebih besar dari 1 MB"),
        ["foto.jpg"] = ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46], "Tidak ada kolom"),
        ["buku.xlsx"] = ([0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0], "Simpan sebagai, lalu CSV"),
        ["spasi.csv"] = (Utf8(" \n \n"), "Tidak ada kolom"),
        ["kepala.csv"] = (Utf8("nama;alamat\n"), "Tidak ada sumber di dalam berkas ini."),
        ["kutip.csv"] = (Utf8("nama;alamat\n\"tidak ditutup;https://a.test/\n"), "Tidak ada sumber di dalam berkas ini."),
        ["banyak.csv"] = (Utf8("alamat\n" + string.Concat(Enumerable.Range(0, 2001).Select(i => $"https://a.test/{i}\n"))), "Paling banyak 2.000 sumber"),
        ["potong.opml"] = (Utf8("<opml version='2.0'><body><outline xmlUrl='https://a.test/feed'>"), "bukan OPML yang utuh"),
        ["halaman.opml"] = (Utf8("<html><body><a href='x'>y</a></body></html>"), "bukan OPML yang utuh"),
        ["tawa.opml"] = (Utf8("<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><opml><body><outline text='&c;' xmlUrl='https://a.test/feed'/></body></opml>"), "bukan OPML yang utuh"),
        ["luar.opml"] = (Utf8("<!DOCTYPE o SYSTEM \"http://127.0.0.1:9/x.dtd\"><opml><body><outline xmlUrl='https://a.test/feed'/></body></opml>"), "bukan OPML yang utuh"),
        ["sandi.opml"] = (Utf8("<?xml version='1.0' encoding='tak-ada'?><opml><body/></opml>"), "bukan OPML yang utuh"),
        ["dalam.opml"] = (Utf8("<opml><body>" + string.Concat(Enumerable.Repeat("<outline>", 50_000)) + string.Concat(Enumerable.Repeat("</outline>", 50_000)) + "</body></opml>"), "Tidak ada sumber di dalam berkas ini."),
    };

    [Fact]
    public async Task What_CSV_carries_out_it_brings_back_as_it_was()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        await portal.InsertAsync(
            new Source { Slug = "a", Outlet = Mentions.Outlet("a"), Kind = SourceKind.Listing, Url = "https://a.test/berita", LinkSelector = ".daftar a", IsEnabled = true, FixedMinutes = 60 },
            new Source { Slug = "b", Outlet = Named("=HYPERLINK(\"x\"); \"kutip\"\nbaris kedua"), Kind = SourceKind.Feed, Url = "https://b.test/?s={kata}&feed=rss2", Words = "perpustakaan\ntaman baca" },
            new Source { Slug = "c", Outlet = Mentions.Outlet("c"), Kind = SourceKind.Discovery, Url = "https://c.test/rss", IsEnabled = true });
        var before = await SourcesAsync(portal);

        var file = await DownloadAsync(staff, "Csv");
        await portal.QueryAsync(database => database.Set<Source>().ExecuteDeleteAsync());
        await portal.QueryAsync(database => database.Set<Outlet>().ExecuteDeleteAsync());
        var page = await ImportAsync(staff, "sumber.csv", file, isConfirmed: true);

        Assert.Contains($"{before.Count} sumber ditambahkan.", page, StringComparison.Ordinal);
        Assert.Equal(before, await SourcesAsync(portal));
    }

    [Fact]
    public async Task OPML_carries_feeds_and_search_engines_but_no_other_kinds()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        await portal.QueryAsync(database => database.Set<Source>().ExecuteDeleteAsync());
        await portal.InsertAsync(
            new Source { Slug = "a", Outlet = Named("Kabar \u0001 & <Nagari>"), Kind = SourceKind.Feed, Url = "https://b.test/feed?x=1&y=2" },
            new Source { Slug = "b", Outlet = Mentions.Outlet("c"), Kind = SourceKind.Discovery, Url = "https://c.test/rss" },
            new Source { Slug = "c", Outlet = Mentions.Outlet("d"), Kind = SourceKind.Listing, Url = "https://d.test/" },
            new Source { Slug = "d", Outlet = Mentions.Outlet("e"), Kind = SourceKind.Feed, Url = "https://e.test/?s={kata}", Words = "pustaka" });

        var file = await DownloadAsync(staff, "Opml");
        await portal.QueryAsync(database => database.Set<Source>().ExecuteDeleteAsync());
        await portal.QueryAsync(database => database.Set<Outlet>().ExecuteDeleteAsync());
        await ImportAsync(staff, "sumber.opml", file);

        Assert.Equal(
            [("Kabar  & <Nagari>", "https://b.test/feed?x=1&y=2", SourceKind.Feed), ("Media c", "https://c.test/rss", SourceKind.Discovery)],
            (await SourcesAsync(portal)).Select(source => (source.Name, source.Url, source.Kind)));
    }

    [Fact]
    public async Task Nothing_from_a_file_is_watched_unless_somebody_says_that_they_know_it()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        await ImportAsync(staff, "a.csv", Utf8("alamat;dipantau\nhttps://satu.test/feed;ya\n"));
        await ImportAsync(staff, "b.csv", Utf8("alamat;dipantau\nhttps://dua.test/feed;tidak\nhttps://tiga.test/feed;ya\nhttps://empat.test/feed;\n"), isConfirmed: true);

        var watched = (await SourcesAsync(portal)).Where(source => source.IsEnabled).Select(source => source.Url);
        Assert.Equal(["https://empat.test/feed", "https://tiga.test/feed"], watched);
    }

    [Theory]
    [InlineData("nama;alamat\n\"Kabar; Nagari\";https://kabar.test/feed\n")]
    [InlineData("nama,alamat\n\"Kabar; Nagari\",https://kabar.test/feed\n")]
    [InlineData("nama\talamat\nKabar; Nagari\thttps://kabar.test/feed\n")]
    [InlineData("\uFEFF Nama ; ALAMAT \r\nKabar; Nagari\r\n\"Kabar; Nagari\";https://kabar.test/feed\r\n\r\n")]
    [InlineData("title,url\n\"Kabar; Nagari\",https://kabar.test/feed")]
    public async Task Each_manner_of_writing_a_table_is_read(string table)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        await ImportAsync(staff, "daftar.csv", Utf8(table));
        await ImportAsync(staff, "daftar.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(table.TrimStart('\uFEFF').Replace("kabar.test", "lain.test", StringComparison.Ordinal))).ToArray());

        var added = (await SourcesAsync(portal)).Where(source => source.Name == "Kabar; Nagari").Select(source => source.Url);
        Assert.Equal(["https://kabar.test/feed", "https://lain.test/feed"], added);
    }

    [Fact]
    public async Task A_table_without_mark_in_the_letters_of_old_spreadsheets_keeps_its_accents()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        await ImportAsync(staff, "daftar.csv", Encoding.Latin1.GetBytes("nama;alamat\nCafé Baca;https://kabar.test/feed\n"));

        Assert.Contains(await SourcesAsync(portal), source => source.Name == "Café Baca");
    }

    [Fact]
    public async Task Each_line_that_cannot_be_taken_is_named_with_its_reason_and_the_others_are_taken()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        var page = await ImportAsync(staff, "daftar.csv", Utf8($"""
            nama;alamat;jenis;menit;kata
            Baik;https://baik.test/feed;;;
            Ulang;https://baik.test/feed;;;
            Dalam;http://169.254.169.254/latest;;;
            Ftp;ftp://kabar.test/feed;;;
            Sandi;https://budi:rahasia@kabar.test/feed;;;
            Jenis;https://jenis.test/feed;koran;;
            Menit;https://menit.test/feed;;enam;
            Kata;https://kata.test/?s=%7Bkata%7D;;;
            Panjang;https://panjang.test/{new string('a', 3000)};;;
            """));

        Assert.Contains("1 sumber ditambahkan.", page, StringComparison.Ordinal);
        Assert.Contains("1 sudah ada. 7 tidak dapat dipakai.", page, StringComparison.Ordinal);
        Assert.All(
            ["Alamat ini mengarah ke jaringan dalam", "Alamat ini tidak dapat dibaca.", "Alamat ini memuat nama pengguna", "Jenisnya tidak dikenal.", "Isi antara 10 dan 1.440 menit.", "tulis kata pencariannya", "terlalu panjang"],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Folders_of_another_reader_are_opened_however_deep()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        const string Opml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- ekspor -->
            <opml version="1.0"><head><title>Langganan</title></head><body>
              <outline text="Sumbar"><outline text="Luhak"><outline type="rss" text="Kabar" xmlUrl="https://kabar.test/feed" htmlUrl="https://kabar.test/"/></outline>
              <outline type="rss" text="" title="Lain" xmlurl=" https://lain.test/rss "/></outline>
              <outline text="Kosong" xmlUrl=""/><outline text="Catatan"/>
            </body></opml>
            """;

        var page = await ImportAsync(staff, "langganan.xml", Utf8(Opml));

        Assert.Contains("2 sumber ditambahkan.", page, StringComparison.Ordinal);
        Assert.Equal(["Kabar", "Lain"], (await SourcesAsync(portal)).Where(source => source.Url.EndsWith(".test/feed", StringComparison.Ordinal) || source.Url.EndsWith("/rss", StringComparison.Ordinal) && source.Name == "Lain").Select(source => source.Name));
    }

    [Fact]
    public async Task A_feed_that_somebody_else_serves_stays_with_its_outlet()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        await ImportAsync(staff, "a.csv", Utf8("nama;alamat;beranda\nKabar;https://umpan.test/kabar;https://www.kabarnagari.test/\n"));

        Assert.Equal("kabarnagari.test", await portal.QueryAsync(database => database.Set<Source>().Where(source => source.Url == "https://umpan.test/kabar").Select(source => source.Outlet.SiteKey).SingleAsync()));
    }

    public static TheoryData<string> Hostile => [.. HostileFiles.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_file_that_cannot_be_used_is_refused_in_words_and_leaves_nothing(string name)
    {
        var (content, words) = HostileFiles[name];
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var before = await SourcesAsync(portal);

        var page = await ImportAsync(staff, name, content, isConfirmed: true);

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("error-summary", page, StringComparison.Ordinal);
        Assert.Equal(before, await SourcesAsync(portal));
    }

    private static Outlet Named(string name) => new() { Slug = "b", Name = name, SiteKey = "b.test" };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<byte[]> DownloadAsync(PortalVisitor staff, string handler)
    {
        using var answer = await staff.GetAsync($"{Page}?handler={handler}");
        Assert.StartsWith("attachment", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> ImportAsync(PortalVisitor staff, string name, byte[] content, bool isConfirmed = false)
    {
        using var answer = await staff.PostFileAsync(Page, "Upload", name, content, isConfirmed ? new() { ["IsConfirmed"] = "true" } : null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Task<List<Kept>> SourcesAsync(PortalFixture portal) => portal.QueryAsync(database => database.Set<Source>().OrderBy(source => source.Url)
        .Select(source => new Kept(source.Outlet.Name, source.Outlet.SiteKey, source.Outlet.IsOwn, source.Kind, source.Url, source.Words, source.LinkSelector, source.FixedMinutes, source.IsEnabled)).ToListAsync());

    private sealed record Kept(string Name, string Site, bool IsOwn, SourceKind Kind, string Url, string? Words, string? LinkSelector, int? FixedMinutes, bool IsEnabled);
}
