using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.MediaExposureTests.Outlets;

public sealed partial class OutletMergeTests
{
    private const string Page = "/kelola/media/baru-nama/gabung?dengan=lama-nama";

    [Theory, OnSqlite, OnPostgres]
    public async Task All_that_hung_on_the_one_hangs_on_the_other_and_nothing_is_lost(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var going = await FillAsync(portal);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources", "ReviewMentions");
        var before = await portal.QueryAsync(async data => (await data.Set<Mention>().CountAsync(), await data.Set<FoundLink>().CountAsync(), await data.Set<Source>().CountAsync()));

        using var answer = await MergeAsync(officer);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var staying = await portal.QueryAsync(data => data.Set<Outlet>().AsNoTracking().Include(outlet => outlet.Aliases).SingleAsync(outlet => outlet.Slug == "baru-nama"));
        Assert.False(await portal.QueryAsync(data => data.Set<Outlet>().AnyAsync(outlet => outlet.Id == going)));
        Assert.Equal(["lama.test", "lebih-lama.test"], staying.Aliases.Select(alias => alias.SiteKey).Order());
        Assert.Equal(before, await portal.QueryAsync(async data => (await data.Set<Mention>().CountAsync(), await data.Set<FoundLink>().CountAsync(), await data.Set<Source>().CountAsync())));
        Assert.Equal(5, await portal.QueryAsync(data => data.Set<Mention>().CountAsync(mention => mention.OutletId == staying.Id)));
        Assert.Equal(3, await portal.QueryAsync(data => data.Set<FoundLink>().CountAsync(link => link.OutletId == staying.Id)));
        Assert.Equal(1, await portal.QueryAsync(data => data.Set<ReadingRules>().CountAsync(rules => rules.OutletId == staying.Id)));
        var entry = await portal.QueryAsync(data => data.Set<AuditEntry>().SingleAsync(one => one.Action == "Merged"));
        Assert.Equal(("budi", "baru-nama"), (entry.Actor, entry.EntityName));
        Assert.Contains("lama.test", entry.Before!, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_article_at_both_counts_once_and_the_other_stays_readable_with_its_reason(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        await FillAsync(portal);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources", "ReviewMentions");
        Assert.Contains("Artikel yang ada di keduanya: 2", await officer.ReadAsync(Page), StringComparison.Ordinal);

        using var answer = await MergeAsync(officer);

        var mentions = await portal.QueryAsync(data => data.Set<Mention>().AsNoTracking().Include(mention => mention.Nagari).OrderBy(mention => mention.Id).ToListAsync());
        var same = mentions.Where(mention => mention.Title == "Sama di keduanya").ToList();
        Assert.Equal([ReviewState.Accepted, ReviewState.Rejected], same.Select(mention => mention.State).Order());
        var (kept, aside) = (same.Single(mention => mention.State == ReviewState.Accepted), same.Single(mention => mention.State == ReviewState.Rejected));
        Assert.Contains($"{kept.Id}", aside.RejectReason!, StringComparison.Ordinal);
        Assert.Equal(["piobang"], kept.Nagari.Select(nagari => nagari.Slug));
        Assert.Equal("lama.test", new Uri(kept.CanonicalUrl).Host);
        // The very same address: the row that goes bears a mark, and both are there.
        Assert.Equal(2, mentions.Count(mention => mention.Title == "Alamat yang sama"));
        Assert.Single(mentions, mention => mention.CanonicalUrl.Contains("#gabung-", StringComparison.Ordinal));
        Assert.Contains("Sama di keduanya", await officer.ReadAsync($"/kelola/liputan/{aside.Id}/salinan"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_mark_goes_on_the_mention_that_is_set_aside_and_the_longest_address_has_room_for_it(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var (staying, going) = (Mentions.Outlet("baru-nama", "baru.test"), Mentions.Outlet("lama-nama", "lama.test"));
        var longest = "https://lama.test/" + new string('p', 2048 - "https://lama.test/".Length);
        var source = new Source { Slug = "lama-umpan", Outlet = going, Kind = SourceKind.Feed, Url = "https://lama.test/feed/" };
        await portal.InsertAsync(source, At(going, longest).Accepted(), At(staying, longest));
        await portal.InsertAsync(Found(staying.Id, source.Id, longest), Found(going.Id, source.Id, longest));
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources", "ReviewMentions");

        using var answer = await MergeAsync(officer);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var mentions = await portal.QueryAsync(data => data.Set<Mention>().AsNoTracking().ToListAsync());
        Assert.Equal(longest, mentions.Single(mention => mention.State == ReviewState.Accepted).CanonicalUrl);
        var aside = mentions.Single(mention => mention.State == ReviewState.Rejected);
        Assert.EndsWith($"#gabung-{aside.Id}", aside.CanonicalUrl, StringComparison.Ordinal);
        var links = await portal.QueryAsync(data => data.Set<FoundLink>().AsNoTracking().OrderBy(link => link.Id).ToListAsync());
        Assert.Single(links, link => link.CanonicalUrl == longest);
        Assert.Single(links, link => link.CanonicalUrl.EndsWith($"#gabung-{link.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_mentions_will_count_as_another_medium_is_said_before()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var going = await FillAsync(portal);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources", "ReviewMentions");
        Assert.DoesNotContain("Jenis media berbeda", await officer.ReadAsync(Page), StringComparison.Ordinal);
        await portal.QueryAsync(data => data.Set<Outlet>().Where(outlet => outlet.Id == going).ExecuteUpdateAsync(set => set.SetProperty(outlet => outlet.Type, OutletType.Print)));

        var page = await officer.ReadAsync(Page);

        Assert.Contains("Jenis media berbeda: cetak dan daring", page, StringComparison.Ordinal);
        Assert.Contains("akan terhitung sebagai daring, juga pada triwulan yang sudah lewat", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_review_merges_no_outlets_that_hold_the_same_article_and_is_told_why()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await FillAsync(portal);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var page = await officer.ReadAsync(Page);

        using var answer = await officer.PostAsync(Page, Fields(page));

        Assert.DoesNotContain("<button class=\"button\">Gabungkan", page, StringComparison.Ordinal);
        Assert.Contains("Perlu petugas yang meninjau liputan", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await portal.QueryAsync(data => data.Set<AuditEntry>().AnyAsync(one => one.Action == "Merged")));
        Assert.Equal(1, await portal.QueryAsync(data => data.Set<Mention>().CountAsync(mention => mention.State == ReviewState.Accepted)));
    }

    [Fact]
    public async Task Without_such_articles_the_permission_for_sources_is_enough()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await portal.InsertAsync(Mentions.Outlet("baru-nama", "baru.test"), Mentions.Outlet("lama-nama", "lama.test"));
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        using var answer = await MergeAsync(officer);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(await portal.QueryAsync(data => data.Set<Outlet>().AnyAsync(outlet => outlet.Slug == "lama-nama")));
    }

    [Fact]
    public async Task What_was_changed_since_the_preview_is_not_merged_blindly()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await FillAsync(portal);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources", "ReviewMentions");
        var page = await officer.ReadAsync(Page);
        await portal.QueryAsync(async data =>
        {
            (await data.Set<Outlet>().SingleAsync(outlet => outlet.Slug == "lama-nama")).Name = "Berubah";
            return await data.SaveChangesAsync();
        });

        using var answer = await officer.PostAsync(Page, Fields(page));

        Assert.Contains("Belum digabung", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await portal.QueryAsync(data => data.Set<Outlet>().CountAsync(outlet => outlet.Slug == "lama-nama" || outlet.Slug == "baru-nama")));
        Assert.False(await portal.QueryAsync(data => data.Set<AuditEntry>().AnyAsync(one => one.Action == "Merged")));
    }

    [Fact]
    public async Task A_recipe_does_not_bring_back_an_outlet_that_was_merged()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await FillAsync(portal);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ManageSources", "ReviewMentions");
        using (await MergeAsync(officer))
        {
        }

        const string Recipe = """
            {"name":"uji","displayName":"Uji","version":"1","steps":[
              {"name":"sources","outlets":[{"slug":"lama-nama","name":"Lama","site":"https://lama.test/","sources":[{"slug":"lama-umpan","kind":"Feed","url":"https://lama.test/feed/"}]}]},
              {"name":"readingRules","rules":[{"outlet":"lama-nama","body":".isi"}]}]}
            """;
        await portal.InScopeAsync(services => services.GetRequiredService<RecipeRunner>().RunAsync(Framework.Recipes.Recipe.Parse(Recipe, new Dictionary<string, string>()), CancellationToken.None));

        Assert.False(await portal.QueryAsync(data => data.Set<Outlet>().AnyAsync(outlet => outlet.Slug == "lama-nama" || outlet.SiteKey == "lama.test")));
        using var moved = await officer.GetAsync("/kelola/media/lama-nama");
        Assert.Equal("/kelola/media/baru-nama", moved.Headers.Location!.OriginalString);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_on_a_further_site_is_the_outlets(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var outlet = Mentions.Outlet("baru-nama", "baru.test");
        outlet.Aliases.Add(new OutletAlias { SiteKey = "lama.test" });
        await portal.InsertAsync(outlet);

        await portal.InScopeAsync(async services => Assert.Equal(outlet.Id, await services.GetRequiredService<OutletDirectory>().IdOfAsync("lama.test", "Lama", CancellationToken.None)));
        var fates = LinkTriage.Of(SourceKind.Feed, outlet, [Link("https://lama.test/berita/1"), Link("https://www.baru.test/berita/2"), Link("https://asing.test/berita/3")]).Select(link => link.Fate);

        Assert.Equal([LinkFate.New, LinkFate.New, LinkFate.OtherSite], fates);
    }

    private static Mention At(Outlet outlet, string canonical) => new()
    {
        Outlet = outlet,
        Story = Story.Alone(),
        CanonicalUrl = canonical,
        Url = canonical,
        Title = "Alamat yang panjang",
        PublishedUtc = new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc),
        PublishedOn = new DateOnly(2026, 11, 20),
        PublishedFrom = "Meta",
        FoundUtc = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
        Sentence = "Perpustakaan nagari ramai.",
        ScoreTenths = 1,
        Reasons = "[]",
        Text = "Perpustakaan nagari ramai.",
        PageHash = "",
        CopyHash = null,
        Kind = MentionKind.Earned,
    };

    private static NewLink Link(string url) => new(new Uri(url), "Berita", null);

    private static async Task<HttpResponseMessage> MergeAsync(PortalVisitor officer) => await officer.PostAsync(Page, Fields(await officer.ReadAsync(Page)));

    private static Dictionary<string, string> Fields(string page) => new()
    {
        ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page),
        ["stayingVersion"] = Version("stayingVersion").Match(page).Groups[2].Value,
        ["goingVersion"] = Version("goingVersion").Match(page).Groups[2].Value,
    };

    private static Regex Version(string name) => name == "stayingVersion" ? StayingVersion() : GoingVersion();

    private static async Task<long> FillAsync(PortalFixture portal)
    {
        var (staying, going) = (Mentions.Outlet("baru-nama", "baru.test"), Mentions.Outlet("lama-nama", "lama.test"));
        going.Aliases.Add(new OutletAlias { SiteKey = "lebih-lama.test" });
        var source = new Source { Slug = "lama-umpan", Outlet = going, Kind = SourceKind.Feed, Url = "https://lama.test/feed/" };
        var kept = Mentions.New(going, 2, title: "Sama di keduanya").Accepted();
        var aside = Mentions.New(staying, 2, title: "Sama di keduanya");
        var address = Mentions.New(going, 9, title: "Alamat yang sama");
        await portal.InsertAsync(source, Mentions.New(staying, 1, title: "Hanya di sini"), kept, aside, address, new ReadingRules { Outlet = going, Body = ".isi" });
        await portal.QueryAsync(async data =>
        {
            data.AttachRange(staying, going);
            data.Add(new Mention
            {
                Outlet = staying,
                Story = Story.Alone(),
                CanonicalUrl = address.CanonicalUrl,
                Url = address.Url,
                Title = address.Title,
                PublishedUtc = address.PublishedUtc,
                PublishedOn = address.PublishedOn,
                PublishedFrom = address.PublishedFrom,
                FoundUtc = address.FoundUtc,
                Sentence = address.Sentence,
                ScoreTenths = 1,
                Reasons = "[]",
                Text = address.Text,
                PageHash = address.PageHash,
                CopyHash = null,
                Kind = MentionKind.Earned,
            });
            data.AddRange(
                Found(staying.Id, source.Id, "https://lama.test/x"), Found(going.Id, source.Id, "https://lama.test/x"), Found(going.Id, source.Id, "https://lama.test/y"));
            (await data.Set<Mention>().Include(mention => mention.Nagari).SingleAsync(mention => mention.Id == aside.Id)).Nagari.Add(await data.Set<Nagari>().SingleAsync(nagari => nagari.Slug == "piobang"));
            return await data.SaveChangesAsync();
        });
        return going.Id;
    }

    private static FoundLink Found(long outlet, long source, string url) => new() { OutletId = outlet, SourceId = source, CanonicalUrl = url, Url = url, FoundUtc = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc) };

    [GeneratedRegex("name=\"(stayingVersion)\" value=\"([0-9]+)\"")]
    private static partial Regex StayingVersion();

    [GeneratedRegex("name=\"(goingVersion)\" value=\"([0-9]+)\"")]
    private static partial Regex GoingVersion();
}
