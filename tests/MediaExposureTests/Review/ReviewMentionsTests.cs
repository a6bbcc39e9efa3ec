using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.Search.Contracts;

namespace PortalMitra.MediaExposureTests.Review;

public sealed partial class ReviewMentionsTests
{
    private const string Page = "/kelola/liputan";

    [Theory, OnSqlite, OnPostgres]
    public async Task Accepting_moves_the_figure_and_shows_the_mention_to_everybody(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var citizen = portal.Visitor();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1, title: "Pustaka Piobang buka malam"));
        Assert.Equal("0", await FigureAsync(citizen));
        Assert.DoesNotContain("Pustaka Piobang buka malam", await citizen.ReadAsync("/liputan"), StringComparison.Ordinal);

        using var answer = await DecideAsync(reviewer, id, "Accept");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("1", await FigureAsync(citizen));
        Assert.Contains("Pustaka Piobang buka malam", await citizen.ReadAsync("/liputan"), StringComparison.Ordinal);
        Assert.Contains("Pustaka Piobang buka malam", await citizen.ReadAsync("/indikator/ekspos-media"), StringComparison.Ordinal);
        Assert.Equal((ReviewState.Accepted, "budi"), (await StoredAsync(portal, id)) is var stored ? (stored.State, stored.DecidedBy) : default);
    }

    [Fact]
    public async Task An_accepted_mention_is_found_by_the_search_and_a_reopened_one_is_not()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1, title: "Sulaman Talang Maur"));
        await DecideAsync(reviewer, id, "Accept");
        await IndexAsync(portal);
        var found = await citizen.ReadAsync("/cari?q=sulaman");
        await DecideAsync(reviewer, id, "Reopen");
        await IndexAsync(portal);

        Assert.Contains("Sulaman", found, StringComparison.Ordinal);
        Assert.DoesNotContain("kabar.test", await citizen.ReadAsync("/cari?q=sulaman"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Paid")]
    [InlineData("Owned")]
    [InlineData("Shared")]
    public async Task What_was_paid_or_said_by_ourselves_is_shown_but_not_counted(string kind)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));

        await DecideAsync(reviewer, id, "Accept", new() { ["Input.Kind"] = kind });

        Assert.Equal("0", await FigureAsync(citizen));
        Assert.Equal(kind, (await StoredAsync(portal, id)).Kind.ToString());
    }

    [Theory]
    [InlineData("", "Earned")]
    [InlineData("99", "Earned")]
    [InlineData("Accept", "99")]
    public async Task A_request_that_names_no_decision_or_kind_decides_nothing(string decision, string kind)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));

        using var answer = await DecideAsync(reviewer, id, decision, new() { ["Input.Kind"] = kind });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(ReviewState.New, (await StoredAsync(portal, id)).State);
    }

    [Fact]
    public async Task Accepting_without_a_kind_decides_nothing_and_says_so()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));

        using var answer = await DecideAsync(reviewer, id, "Accept", new() { ["Input.Kind"] = "" });

        Assert.Contains("Pilih jenis liputan", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(ReviewState.New, (await StoredAsync(portal, id)).State);
    }

    [Fact]
    public async Task Prominence_tone_and_a_word_in_passing_are_kept_and_wrong_ones_refused()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));

        using var refused = await DecideAsync(reviewer, id, "Accept", new() { ["Input.Prominence"] = "7" });
        using var done = await DecideAsync(reviewer, id, "Accept", new() { ["Input.Prominence"] = "2", ["Input.Tone"] = "Critical", ["Input.IsPassing"] = "true" });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal((2, Tone.Critical, true), (await StoredAsync(portal, id)) is var stored ? (stored.Prominence, stored.Tone, stored.IsPassing) : default);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_press_rejects_with_its_reason_and_the_next_of_the_same_filter_opens(TestDatabase database)
    {
        var (portal, budi, ids) = await Reviewing.OpenAsync(database, 4, all => all.ForEach(mention => mention.IsPassing = false));
        await using var _ = portal;
        using var __ = budi;
        var page = await budi.ReadAsync($"{Page}?status=baru&cari=pustaka&urut=terlama&id={ids[1]}");

        using var answer = await budi.PostAsync($"{Page}?status=baru&cari=pustaka&urut=terlama&id={ids[1]}", new()
        {
            ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page),
            ["Input.Version"] = VersionIn(page),
            ["Input.RejectAs"] = "OtherPlace",
        });

        Assert.Equal($"{Page}?status=baru&cari=pustaka&urut=terlama&id={ids[2]}#naskah", answer.Headers.Location!.ToString());
        Assert.Equal((ReviewState.Rejected, "Tentang daerah lain"), (await portal.StoredAsync(ids[1])) is var stored ? (stored.State, stored.RejectReason) : default);
    }

    [Fact]
    public async Task What_the_portal_proposes_is_marked_as_a_proposal_with_its_reason()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1, kind: MentionKind.Release, text: "Perpustakaan ramai.\nBuku dibagikan.\nAcara selesai sore. (rls)"));

        var page = WebUtility.HtmlDecode(await reviewer.ReadAsync(Page));

        Assert.Contains("Usulan: Rilis dimuat. Tertulis “(rls)”.", page, StringComparison.Ordinal);
        Assert.Matches(@"value=""Release"" checked=""checked""> Rilis dimuat\s+<span class=""tag"">usulan</span>", page);
    }

    [Fact]
    public async Task An_automatic_acceptance_is_marked_found_by_its_filter_and_confirmed_by_a_person()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var mention = Mentions.New(Mentions.Outlet(), 1);
        mention.AcceptAutomatically(new DateTime(2026, 11, 21, 1, 0, 0, DateTimeKind.Utc));
        var id = await AddAsync(portal, mention);
        var page = await reviewer.ReadAsync($"{Page}?status=diterima&otomatis=ya");

        using var answer = await DecideAsync(reviewer, id, "Accept");

        Assert.Contains("Diterima otomatis oleh ambang topik", page, StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang cocok", await reviewer.ReadAsync($"{Page}?status=diterima&otomatis=ya"), StringComparison.Ordinal);
        Assert.Equal((false, "budi"), (await StoredAsync(portal, id)) is var stored ? (stored.IsAutomatic, stored.DecidedBy) : default);
    }

    [Fact]
    public async Task While_a_mention_lies_open_the_page_can_ask_whether_a_colleague_was_faster()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));
        var version = VersionIn(await budi.ReadAsync($"{Page}?id={id}"));
        using var before = await budi.GetAsync($"{Page}?handler=Fresh&id={id}&version={version}");

        await DecideAsync(budi, id, "SetAside");

        Assert.Equal(HttpStatusCode.NoContent, before.StatusCode);
        Assert.Contains("budi baru saja memutuskan liputan ini: Ragu", await budi.ReadAsync($"{Page}?handler=Fresh&id={id}&version={version}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_text_shows_its_beginning_and_what_matched_until_all_is_asked_for()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var filler = string.Join('\n', Enumerable.Range(0, 8000).Select(i => $"Paragraf pengisi nomor {i} tanpa kata yang dicari sama sekali."));
        await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1, text: filler + "\nPerpustakaan nagari di Kabupaten Lima Puluh Kota ramai oleh warga, nomor 1.\n" + filler));

        var page = await reviewer.ReadAsync(Page);
        var whole = await reviewer.ReadAsync($"{Page}?teks=semua");

        Assert.Contains("<span class=\"sentence\">Perpustakaan nagari", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pengisi nomor 4000", page, StringComparison.Ordinal);
        Assert.True(page.Length < 120_000, $"{page.Length} characters");
        Assert.Contains("pengisi nomor 4000", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_changes_nothing_without_one()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));

        using var refused = await DecideAsync(reviewer, id, "Reject");
        var page = await refused.Content.ReadAsStringAsync();
        using var done = await DecideAsync(reviewer, id, "Reject", new() { ["Input.Reason"] = "Tentang daerah lain", ["Input.Remark"] = "Agam" });

        Assert.Contains("Pilih atau tulis alasan penolakan", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal((ReviewState.Rejected, "Tentang daerah lain: Agam"), (await StoredAsync(portal, id)) is var stored ? (stored.State, stored.RejectReason) : default);
    }

    [Fact]
    public async Task Of_two_reviewers_the_second_is_told_and_overwrites_nothing()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));
        var seenBySari = await sari.ReadAsync($"{Page}?id={id}");
        await DecideAsync(budi, id, "Accept");

        using var late = await sari.PostAsync($"{Page}?id={id}", new()
        {
            ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seenBySari),
            ["Input.Version"] = VersionIn(seenBySari),
            ["Input.Decision"] = "Reject",
            ["Input.Kind"] = "Earned",
            ["Input.Reason"] = "Bukan tentang kita",
        });
        var told = await late.Content.ReadAsStringAsync();

        Assert.Contains("Sudah diputuskan orang lain", told, StringComparison.Ordinal);
        Assert.Contains("budi baru saja memberi keputusan: Diterima", told, StringComparison.Ordinal);
        Assert.Contains("Pilihan Anda: Tolak, karena “Bukan tentang kita”", System.Net.WebUtility.HtmlDecode(told), StringComparison.Ordinal);
        Assert.Contains("<details class=\"reject\" open", told, StringComparison.Ordinal);
        Assert.Equal(ReviewState.Accepted, (await StoredAsync(portal, id)).State);
    }

    [Fact]
    public async Task The_same_decision_sent_twice_is_one_decision()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));
        var seen = await reviewer.ReadAsync($"{Page}?id={id}");
        Dictionary<string, string> Click() => new()
        {
            ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen),
            ["Input.Version"] = VersionIn(seen),
            ["Input.Decision"] = "Accept",
            ["Input.Kind"] = "Earned",
        };

        await Task.WhenAll(reviewer.PostAsync($"{Page}?id={id}", Click()), reviewer.PostAsync($"{Page}?id={id}", Click()));

        Assert.Equal((ReviewState.Accepted, 1), (await StoredAsync(portal, id)) is var stored ? (stored.State, stored.Version) : default);
    }

    [Fact]
    public async Task Who_may_only_look_sees_no_buttons_and_is_refused_without_them()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reader = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));
        var page = await reader.ReadAsync($"{Page}?id={id}");

        using var answer = await reader.PostAsync($"{Page}?id={id}", new()
        {
            ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page),
            ["Input.Version"] = "1",
            ["Input.Decision"] = "Accept",
        });

        Assert.DoesNotContain("Input.Decision", page, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(ReviewState.New, (await StoredAsync(portal, id)).State);
    }

    [Fact]
    public async Task The_queue_begins_with_the_surest_and_goes_on_with_the_next_after_a_decision()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var outlet = Mentions.Outlet();
        var unsure = await AddAsync(portal, Mentions.New(outlet, 30));
        var sure = await AddAsync(portal, Mentions.New(await OutletAsync(portal), 3));

        var page = await reviewer.ReadAsync(Page);
        using var answer = await DecideAsync(reviewer, sure, "SetAside");

        Assert.True(page.IndexOf("ramai 3<", StringComparison.Ordinal) < page.IndexOf("ramai 30<", StringComparison.Ordinal));
        Assert.Contains($"id={unsure}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_said_is_shown_as_text_never_as_markup()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1, title: "<script>alert(1)</script>"));

        var page = await reviewer.ReadAsync(Page);

        Assert.DoesNotContain("<script>alert(1)", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_waiting_the_page_says_so()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");

        Assert.Contains("Semua temuan sudah ditinjau", await reviewer.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_written_down_with_its_name()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var reviewer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var id = await AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));

        await DecideAsync(reviewer, id, "Accept");

        var row = await portal.QueryAsync(database => database.Set<AuditEntry>().SingleAsync(one => one.EntityType == nameof(Mention) && one.Action == "Changed"));
        Assert.Equal("budi", row.Actor);
        Assert.Contains("Accepted", row.After, StringComparison.Ordinal);
    }

    internal static async Task<long> AddAsync(PortalFixture portal, Mention mention)
    {
        if (mention.Outlet.Id == 0)
            await portal.InsertAsync(mention);
        else
            await portal.InScopeAsync(async services =>
            {
                var database = services.GetRequiredService<PortalDbContext>();
                database.Attach(mention.Outlet);
                database.Add(mention);
                await database.SaveChangesAsync();
            });
        return mention.Id;
    }

    internal static async Task<HttpResponseMessage> DecideAsync(PortalVisitor reviewer, long id, string decision, Dictionary<string, string>? more = null)
    {
        var page = await reviewer.ReadAsync($"{Page}?id={id}");
        return await reviewer.PostAsync($"{Page}?id={id}", new(more ?? [])
        {
            ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page),
            ["Input.Version"] = VersionIn(page),
            ["Input.Decision"] = decision,
            ["Input.Kind"] = more?.GetValueOrDefault("Input.Kind") ?? "Earned",
        });
    }

    private static Task<Outlet> OutletAsync(PortalFixture portal) => portal.QueryAsync(database => database.Set<Outlet>().AsNoTracking().SingleAsync(outlet => outlet.Slug == "kabar"));

    private static Task<Mention> StoredAsync(PortalFixture portal, long id) => portal.QueryAsync(database => database.Set<Mention>().AsNoTracking().SingleAsync(mention => mention.Id == id));

    private static Task IndexAsync(PortalFixture portal) =>
        portal.InScopeAsync(services => services.GetRequiredService<SearchIndexer>().RunOnceAsync(CancellationToken.None));

    private static async Task<string> FigureAsync(PortalVisitor visitor) =>
        Figure().Match(await visitor.ReadAsync("/indikator/ekspos-media")).Groups[1].Value;

    private static string VersionIn(string html) => Version().Match(html).Groups[1].Value;

    [GeneratedRegex("class=\"figure-number\">([^<]+)<")]
    private static partial Regex Figure();

    [GeneratedRegex("name=\"Input.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
