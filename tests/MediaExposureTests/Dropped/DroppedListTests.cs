using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Dropped;

public sealed class DroppedListTests
{
    internal const string Page = "/kelola/liputan/tersisih";

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_are_looked_for_in_titles_and_where_wanted_in_the_packed_texts(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");
        await Drops.AddAsync(portal, ("Harga CABAI turun 5%", "Pembeli datang sejak pagi."), ("Jembatan gantung", "Harga cabai tidak disebut, tetapi rakit disebut."), ("Laga imbang", "Lapangan becek."));

        var titles = await reader.ReadAsync($"{Page}?kata=cabai");
        var texts = await reader.ReadAsync($"{Page}?kata=cabai&teks=true");
        var sign = await reader.ReadAsync($"{Page}?kata=5%25");
        var both = await reader.ReadAsync($"{Page}?kata=cabai+rakit&teks=true");

        Assert.Equal((true, false, false), Holds(titles));
        Assert.Equal((true, true, false), Holds(texts));
        Assert.Contains("Isi 3 berita diperiksa.", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("diperiksa", titles, StringComparison.Ordinal);
        Assert.Equal((true, false, false), Holds(sign));
        Assert.Equal((false, true, false), Holds(both));

        static (bool, bool, bool) Holds(string page) => (page.Contains("CABAI turun", StringComparison.Ordinal), page.Contains("Jembatan gantung", StringComparison.Ordinal), page.Contains("Laga imbang", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Outlet_days_and_scores_narrow_the_list_and_what_cannot_be_read_is_said(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");
        await Drops.AddAsync(portal, ("Pasar pagi", Drops.Market));
        await portal.QueryAsync(data => data.Set<DroppedArticle>().ExecuteUpdateAsync(set => set.SetProperty(article => article.ScoreTenths, 15)));

        async Task<bool> ShowsAsync(string query) => (await reader.ReadAsync($"{Page}?{query}")).Contains("Pasar pagi", StringComparison.Ordinal);

        Assert.True(await ShowsAsync("media=pasar&dari=2026-11-23&sampai=2026-11-23&nilaiDari=1,5&nilaiSampai=1.5"));
        Assert.False(await ShowsAsync("media=lain"));
        Assert.False(await ShowsAsync("dari=2026-11-24"));
        Assert.False(await ShowsAsync("sampai=2026-11-22"));
        Assert.False(await ShowsAsync("nilaiDari=1,6"));
        Assert.False(await ShowsAsync("nilaiSampai=1,4"));
        Assert.Contains("“Terbit dari” tidak terbaca", WebUtility.HtmlDecode(await reader.ReadAsync($"{Page}?dari=kemarin")), StringComparison.Ordinal);
        Assert.True(await ShowsAsync("dari=kemarin&nilaiDari=banyak"));
    }

    [Fact]
    public async Task A_page_shows_twenty_and_the_next_goes_on_behind_them()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");
        var ids = await Drops.AddAsync(portal, [.. Enumerable.Range(1, 21).Select(number => ($"Pasar hari ke-{number}.", Drops.Market))]);

        var first = await reader.ReadAsync(Page);
        var second = await reader.ReadAsync($"{Page}?sebelum={ids[1]}");

        Assert.Contains("Pasar hari ke-21.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Pasar hari ke-1.", first, StringComparison.Ordinal);
        Assert.Contains($"sebelum={ids[1]}", first, StringComparison.Ordinal);
        Assert.Contains("Pasar hari ke-1.", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Pasar hari ke-2.", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_are_those_of_the_topics_of_today_with_the_sentence_and_its_names_marked()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");
        await Drops.AddAsync(portal, ("Buka <b>malam</b>", Drops.AboutUs));

        var page = WebUtility.HtmlDecode(await reader.ReadAsync(Page));
        var html = await reader.ReadAsync(Page);

        Assert.Contains("Kini akan diusulkan", page, StringComparison.Ordinal);
        Assert.Contains("<mark>", page, StringComparison.Ordinal);
        Assert.Contains("kini buka sampai pukul sembilan malam", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Buka <b>malam", html, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lifting_makes_a_mention_that_waits_and_twice_makes_one(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = (await Drops.AddAsync(portal, ("Buka malam", Drops.AboutUs), ("Pasar", Drops.Market)))[0];

        var answers = await Task.WhenAll(DropTests.LiftAsync(reviewer, id), DropTests.LiftAsync(reviewer, id));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var mention = Assert.Single(await Drops.MentionsAsync(portal));
        Assert.Equal(("Buka malam", ReviewState.New, false, Drops.AboutUs), (mention.Title, mention.State, mention.IsAutomatic, mention.Text));
        Assert.NotNull(mention.TopicId);
        Assert.True(mention.ScoreTenths >= 20, $"Score {mention.ScoreTenths}.");
        Assert.Equal("Pasar", Assert.Single(await Drops.AllAsync(portal)).Title);
        Assert.Equal(1, await portal.QueryAsync(data => data.Set<FoundLink>().CountAsync(link => link.State == LinkState.Waiting && link.WantedBy == "budi")));
        Assert.Equal("budi", (await portal.QueryAsync(data => data.Set<AuditEntry>().SingleAsync(row => row.EntityType == nameof(Mention)))).Actor);
    }

    [Fact]
    public async Task Who_may_only_look_sees_no_button_and_is_refused_without_it()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions", "ManageTopics");
        var id = (await Drops.AddAsync(portal, ("Pasar", Drops.Market)))[0];

        // Its token is that of another page, for this one has no form to take it from.
        using var answer = await DropTests.LiftAsync(reader, id, "/kelola/topik/baru");

        Assert.DoesNotContain("Angkat jadi temuan", await reader.ReadAsync(Page), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await Drops.MentionsAsync(portal));
    }

    [Fact]
    public async Task With_nothing_dropped_the_page_says_so()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");

        Assert.Contains("Belum ada berita tersisih", await reader.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_sample_press_every_article_that_is_a_trap_lies_here_and_one_can_be_lifted()
    {
        await using var office = await PressOffice.OpenAsync();
        await office.CrawlAsync();
        using var reviewer = await office.Portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        const string Trap = "Laga Persahabatan di Lapangan Kapten Tantawi Berakhir Imbang";
        var dropped = await Drops.AllAsync(office.Portal);
        var read = await office.Portal.QueryAsync(data => data.Set<FoundLink>().CountAsync(link => link.State == LinkState.NotMatched));

        await DropTests.LiftAsync(reviewer, dropped.Single(article => article.Title == Trap).Id);

        Assert.Equal(read, dropped.Count);
        var missing = office.Press.Traps.Select(trap => trap.Title).OfType<string>().Where(title => !dropped.Exists(article => article.Title == title)).ToList();
        Assert.Contains("Perpustakaan Kota Payakumbuh Buka Sampai Malam Tiap Jumat", dropped.Select(article => article.Title));
        Assert.True(dropped.Count >= 13, $"Only {dropped.Count} dropped; missing: {string.Join(", ", missing)}");
        Assert.Contains(Trap, (await office.MentionsAsync()).Select(mention => mention.Title));
        Assert.Equal(read - 1, (await Drops.AllAsync(office.Portal)).Count);
    }
}
