using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.MediaExposureTests.Dashboard;

public sealed partial class DashboardTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_number_opens_exactly_its_rows(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        await FillAsync(portal);
        using var officer = await portal.StaffAsync("dewi", "AccessOffice", "ViewMentions");

        var page = WebUtility.HtmlDecode(await officer.ReadAsync("/kelola/ekspos?periode=2026-Q4"));
        var links = RowLink().Matches(page).Select(match => (Url: match.Groups[1].Value, Number: match.Groups[2].Value)).Distinct().ToList();

        Assert.True(links.Count > 60, $"{links.Count} numbers are links.");
        foreach (var (url, number) in links)
        {
            var rows = WebUtility.HtmlDecode(await officer.ReadAsync(url));
            var shown = Count().Matches(rows).Select(match => match.Groups[1].Value).Take(4).ToList();
            var order = url.Contains("urut=media", StringComparison.Ordinal) ? 1 : url.Contains("urut=naskah", StringComparison.Ordinal) ? 2 : url.Contains("urut=kegiatan", StringComparison.Ordinal) ? 3 : 0;
            Assert.True(shown[order] == number, $"{url}: {number} there, {shown[order]} here.");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_splits_are_as_they_were_filled(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        await FillAsync(portal);
        using var officer = await portal.StaffAsync("dewi", "AccessOffice", "ViewMentions");

        using var json = JsonDocument.Parse(await officer.ReadAsync("/kelola/ekspos/ringkasan.json?periode=2026-Q4"));
        var root = json.RootElement;
        var splits = root.GetProperty("splits").EnumerateArray().ToDictionary(
            split => split.GetProperty("name").GetString()!,
            split => split.GetProperty("lines").EnumerateArray().ToDictionary(line => line.GetProperty("name").GetString()!, line => line.GetProperty("count").GetProperty("mentions").GetInt32()));

        Assert.Equal((5, 3, 4, 3), Numbers(root.GetProperty("count")));
        Assert.Equal(1, splits["Menurut jenis"]["Advertorial"]);
        Assert.Equal(4, splits["Menurut jenis"]["Liputan sendiri"]);
        Assert.Equal(0, splits["Menurut jenis"]["Media sosial pihak lain"]);
        Assert.Equal((2, 1, 3), (splits["Menurut nagari"]["Piobang"], splits["Menurut nagari"]["Talang Maur"], splits["Menurut nagari"]["Tanpa nagari (kabupaten)"]));
        // The status began within the quarter: what was published before is of the lower tier.
        Assert.Equal((1, 4), (splits["Menurut tingkat media"]["Tingkat A"], splits["Menurut tingkat media"]["Tingkat C"]));
        Assert.Equal((1, 4), (splits["Menurut nada"]["Mendukung"], splits["Menurut nada"]["Belum ditandai"]));
        Assert.Equal((4, 1), (splits["Menurut jenis media"]["daring"], splits["Menurut jenis media"]["radio"]));
        Assert.Equal(1, root.GetProperty("waiting").GetInt32());
    }

    [Fact]
    public async Task A_running_quarter_is_compared_with_as_many_days_of_the_others()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var outlet = Mentions.Outlet();
        await portal.InsertAsync(
            Mentions.New(outlet, 1, new DateOnly(2026, 11, 20)).Accepted(), Mentions.New(outlet, 2, new DateOnly(2026, 11, 21)).Accepted(), Mentions.New(outlet, 3, new DateOnly(2026, 11, 22)).Accepted(),
            Mentions.New(outlet, 4, new DateOnly(2026, 7, 10)).Accepted(), Mentions.New(outlet, 5, new DateOnly(2026, 8, 23)).Accepted(), Mentions.New(outlet, 6, new DateOnly(2026, 9, 28)).Accepted());
        using var officer = await portal.StaffAsync("dewi", "AccessOffice", "ViewMentions");

        var running = await ComparisonsAsync(officer, "2026-Q4");
        var over = await ComparisonsAsync(officer, "2026-Q3");

        // 54 days of the fourth quarter, 54 of the third: July 10 and August 23 are among them.
        Assert.Equal((2, "Known", 500), running["Previous"]);
        Assert.Equal((null, "NotReported", null), running["YearBefore"]);
        Assert.Equal((null, "NotReported", null), over["Previous"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task None_before_is_new_and_nothing_watched_is_not_zero(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var outlet = Mentions.Outlet();
        var source = new Source { Slug = "kabar-umpan", Outlet = outlet, Kind = SourceKind.Feed, Url = "https://kabar.test/feed/", IsEnabled = true };
        await portal.InsertAsync(source, Mentions.New(outlet, 1, new DateOnly(2026, 7, 10)).Accepted());
        await portal.InsertAsync(
            new SourceDay { SourceId = source.Id, Day = new DateOnly(2026, 5, 1), Reads = 4, Failures = 1, NewLinks = 3 },
            new SourceDay { SourceId = source.Id, Day = new DateOnly(2026, 5, 2), Reads = 4, Failures = 4, NewLinks = 0 },
            new SourceDay { SourceId = source.Id, Day = new DateOnly(2026, 5, 3), Reads = 4, Failures = 0, NewLinks = 1 });
        using var officer = await portal.StaffAsync("dewi", "AccessOffice", "ViewMentions");

        Assert.Equal((0, "New", null), (await ComparisonsAsync(officer, "2026-Q3"))["Previous"]);
        Assert.Equal((null, "NotReported", null), (await ComparisonsAsync(officer, "2026-Q3"))["YearBefore"]);
        Assert.Contains("Belum dilaporkan: pada periode ini", await officer.ReadAsync("/kelola/ekspos?periode=2026-Q1"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await officer.ReadAsync("/kelola/ekspos/ringkasan.json?periode=2026-Q2"));
        var failed = Assert.Single(json.RootElement.GetProperty("sources").GetProperty("failed").EnumerateArray());
        Assert.Equal((3, 2, 1), (failed.GetProperty("days").GetInt32(), failed.GetProperty("failedDays").GetInt32(), failed.GetProperty("lostDays").GetInt32()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_baseline_is_said_or_said_to_be_missing(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var outlet = Mentions.Outlet();
        await portal.InsertAsync(Mentions.New(outlet, 1, new DateOnly(2026, 7, 10)).Accepted(), Mentions.New(outlet, 2, new DateOnly(2026, 7, 11)).Accepted(), Mentions.New(outlet, 3, new DateOnly(2026, 7, 12)).Accepted());
        using var officer = await portal.StaffAsync("dewi", "AccessOffice", "ViewMentions");
        Assert.Contains("data awal belum ada", await officer.ReadAsync("/kelola/ekspos?periode=2026-Q3"), StringComparison.Ordinal);

        await portal.InsertAsync(new Baseline
        {
            Code = IndicatorCode.Exposure,
            Nagari = null,
            Value = 2,
            FirstDay = new DateOnly(2023, 7, 1),
            LastDay = new DateOnly(2023, 9, 30),
            Source = "Laporan tahunan 2023",
            SetUtc = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc),
            SetBy = "budi",
        });

        Assert.Equal((2, "Known", 500), (await ComparisonsAsync(officer, "2026-Q3"))["Baseline"]);
        var page = WebUtility.HtmlDecode(await officer.ReadAsync("/kelola/ekspos?periode=2026-Q3"));
        Assert.Contains("Laporan tahunan 2023", page, StringComparison.Ordinal);
        Assert.Contains("+50,0%", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_counting_rules_are_not_compared()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var outlet = Mentions.Outlet();
        await portal.InsertAsync(
            Mentions.New(outlet, 1, new DateOnly(2026, 7, 10)).Accepted(), Mentions.New(outlet, 2, new DateOnly(2026, 5, 10)).Accepted(), Mentions.New(outlet, 3, new DateOnly(2026, 7, 11), MentionKind.Release).Accepted(),
            new CountingRule { Number = 2, ValidFrom = new DateOnly(2026, 7, 1), Kinds = "Earned", Indonesian = "Hanya liputan sendiri.", English = "Own reporting only." });
        using var officer = await portal.StaffAsync("dewi", "AccessOffice", "ViewMentions");

        Assert.Equal((1, "OtherRule", null), (await ComparisonsAsync(officer, "2026-Q3"))["Previous"]);
        var page = WebUtility.HtmlDecode(await officer.ReadAsync("/kelola/ekspos?periode=2026-Q3"));
        Assert.Contains("Hanya liputan sendiri.", page, StringComparison.Ordinal);
        Assert.Contains("Aturan hitung nomor 2, berlaku sejak 1 Juli 2026.", page, StringComparison.Ordinal);
        using var citizen = portal.Visitor();
        Assert.Contains("<b>1</b> sebutan", await citizen.ReadAsync("/liputan?triwulan=2026-Q3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_go_into_files_with_real_days_and_numbers()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await FillAsync(portal);
        using var officer = await portal.StaffAsync("dewi", "AccessOffice", "ViewMentions");

        using var answer = await officer.GetAsync("/kelola/ekspos/baris.xlsx?periode=2026-Q4");
        var rows = MiniExcel.Query(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        var csv = await officer.ReadAsync("/kelola/ekspos/baris.csv?periode=2026-Q4&jenis=Release");
        using var summary = await officer.GetAsync("/kelola/ekspos/ringkasan.xlsx?periode=2026-Q4");
        var book = await summary.Content.ReadAsByteArrayAsync();
        var sheets = MiniExcel.GetSheetNames(new MemoryStream(book));
        var facts = MiniExcel.Query(new MemoryStream(book), useHeaderRow: true).Cast<IDictionary<string, object>>().Select(row => row.Values.ToList()).ToList();

        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.IsType<DateTime>(row["Tanggal terbit"]));
        Assert.All(rows, row => Assert.IsType<double>(row["Nomor naskah"]));
        Assert.Equal(2, csv.Trim().Split('\n').Length);
        Assert.Contains("Menurut tingkat media", sheets);
        // Days and numbers share a column there: neither may be taken for the other.
        Assert.Contains(facts, fact => fact.Contains(5d));
        Assert.Contains(facts, fact => fact.Contains("2026-11-23"));
        using var nonsense = await officer.GetAsync("/kelola/ekspos/baris.exe?periode=2026-Q4");
        Assert.Equal(HttpStatusCode.NotFound, nonsense.StatusCode);
    }

    [Theory]
    [InlineData("/kelola/ekspos")]
    [InlineData("/kelola/ekspos/baris?periode=2026-Q4")]
    [InlineData("/kelola/ekspos/baris.csv?periode=2026-Q4")]
    [InlineData("/kelola/ekspos/ringkasan.json?periode=2026-Q4")]
    public async Task Who_may_not_see_mentions_sees_no_figure_of_them(string path)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();
        using var author = await portal.StaffAsync("tuti", "AccessOffice", "ManageNews");

        using var outside = await citizen.GetAsync(path);
        using var inside = await author.GetAsync(path);

        Assert.NotEqual(HttpStatusCode.OK, outside.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, inside.StatusCode);
    }

    [Theory]
    [InlineData("?periode=%00&nagari=%00")]
    [InlineData("?periode=0001-Q1")]
    [InlineData("?periode=2199")]
    [InlineData("?periode=2001-Q1")]
    [InlineData("?periode=2026-Q4&media=%00&topik=%27&tingkat=Z&nada=7&naskah=99999999999999999999&sampai=x&hal=-1")]
    public async Task A_filter_that_makes_no_sense_breaks_nothing(string query)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var officer = await portal.StaffAsync("dewi", "AccessOffice", "ViewMentions");

        foreach (var path in new[] { "/kelola/ekspos", "/kelola/ekspos/baris", "/kelola/ekspos/ringkasan.csv" })
        {
            using var answer = await officer.GetAsync(path + query);
            Assert.True((int)answer.StatusCode is 200 or 302 or 400 or 404, $"{path}{query}: {answer.StatusCode}");
        }
    }

    [Fact]
    public void A_filter_survives_its_address()
    {
        var filter = new ExposureFilter
        {
            Period = ExposurePeriod.Of(new Quarter(2026, 4)),
            Until = new DateOnly(2026, 11, 1),
            Nagari = "piobang",
            Scope = RowScope.Accepted,
            Kind = MentionKind.Paid,
            Outlet = "kabar & luhak",
            Tier = "A",
            Tone = ExposureFilter.None,
            Topic = "perpustakaan",
            Medium = OutletType.Radio,
            Story = 7,
            Event = 8,
            Order = RowOrder.Event,
        };
        var values = filter.ToQuery()[1..].Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));

        Assert.Equal(filter, ExposureFilter.Read(name => values.GetValueOrDefault(name)));
    }

    private static (int Mentions, int Outlets, int Stories, int Events) Numbers(JsonElement count) =>
        (count.GetProperty("mentions").GetInt32(), count.GetProperty("outlets").GetInt32(), count.GetProperty("stories").GetInt32(), count.GetProperty("events").GetInt32());

    private static async Task<Dictionary<string, (int? Then, string Reason, int? Tenths)>> ComparisonsAsync(PortalVisitor officer, string period)
    {
        using var json = JsonDocument.Parse(await officer.ReadAsync($"/kelola/ekspos/ringkasan.json?periode={period}"));
        return json.RootElement.GetProperty("comparisons").EnumerateArray().ToDictionary(
            one => one.GetProperty("kind").GetString()!,
            one => (Number(one.GetProperty("then")), one.GetProperty("reason").GetString()!, Number(one.GetProperty("percentTenths"))));

        static int? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt32();
    }

    /// <summary>Five counted: two printings of one text, two texts of one event, one on the radio; one advertorial, one waiting.</summary>
    private static async Task FillAsync(PortalFixture portal)
    {
        var kabar = Mentions.Outlet();
        (kabar.PressCouncil, kabar.PressCouncilOn) = (PressCouncilStatus.Factual, new DateOnly(2026, 11, 20));
        var luhak = Mentions.Outlet("luhak");
        var radio = Mentions.Outlet("radio", "radio:luhak");
        radio.Type = OutletType.Radio;
        var early = Mentions.New(kabar, 1, new DateOnly(2026, 11, 19), title: "Sebelum terverifikasi").Accepted();
        var late = Mentions.New(kabar, 2, new DateOnly(2026, 11, 20), title: "Sesudah terverifikasi").Accepted();
        late.Tone = Tone.Favourable;
        var copy = Mentions.New(luhak, 3, kind: MentionKind.Release, title: "Salinan rilis").Accepted();
        copy.Story = early.Story;
        var rewrite = Mentions.New(luhak, 4, title: "Tulisan lain tentang kegiatan yang sama").Accepted();
        rewrite.Story.Event = early.Story.Event;
        var spoken = Mentions.New(radio, 5, title: "Siaran radio").Accepted();
        await portal.InsertAsync(early, late, copy, rewrite, spoken, Mentions.New(luhak, 6, kind: MentionKind.Paid, title: "Advertorial").Accepted(), Mentions.New(luhak, 7, title: "Menunggu"));
        await portal.QueryAsync(async data =>
        {
            var nagari = await data.Set<Nagari>().ToDictionaryAsync(one => one.Slug);
            foreach (var (id, slugs) in new[] { (early.Id, new[] { "piobang", "talang-maur" }), (late.Id, new[] { "piobang" }) })
                (await data.Set<Mention>().Include(mention => mention.Nagari).SingleAsync(mention => mention.Id == id)).Nagari.AddRange(slugs.Select(slug => nagari[slug]));
            return await data.SaveChangesAsync();
        });
    }

    [GeneratedRegex("""<a href="(/kelola/ekspos/baris\?[^"]*)">([0-9.]+)</a>""")]
    private static partial Regex RowLink();

    [GeneratedRegex("<b>([0-9.]+)</b>")]
    private static partial Regex Count();
}
