using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

namespace PortalMitra.MediaExposureTests.Coverage;

public sealed partial class KnownListTests
{
    private const string Page = "/kelola/liputan/uji-cakupan";

    private static readonly DateOnly Day = new(2026, 11, 20);

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_known_article_says_found_or_missed_and_why(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions", "ManageSources");
        var watched = await WatchAsync(portal, "kabar", read: true);
        var failing = await WatchAsync(portal, "gagal", read: false);
        var late = await WatchAsync(portal, "baru", read: true, since: new DateOnly(2026, 11, 24));
        await WatchAsync(portal, "mati", read: true, isEnabled: false);
        var read = Link(watched, "tersisih", link => link.FinishNotMatched(15, Now));
        await portal.InsertAsync(
            read,
            Link(watched, "rusak", link => link.Fail("Extract.TooShort", null, mayPass: false, Now)),
            Link(watched, "terlarang", link => link.Fail("Fetch.BlockedByRobots", null, mayPass: false, Now)),
            Link(watched, "antre", _ => { }),
            Link(watched, "lain-alamat", link => link.FinishMatched(40, Now)));
        await portal.InsertAsync(new DroppedArticle
        {
            FoundLinkId = read.Id,
            OutletId = read.OutletId,
            Title = "Pasar & pustaka",
            CanonicalUrl = read.CanonicalUrl,
            Url = read.Url,
            PublishedUtc = Now,
            PublishedOn = Day,
            PublishedFrom = "Meta",
            ReadUtc = Now,
            ScoreTenths = 15,
            Kind = MentionKind.Earned,
            PageHash = new string('0', 64),
            TextLength = 4,
            Text = null,
        });
        await Review.ReviewMentionsTests.AddAsync(portal, Mentions.New(await OutletAsync(portal, "kabar"), 7, Day));
        await Review.ReviewMentionsTests.AddAsync(portal, Mentions.New(await OutletAsync(portal, "kabar"), 8, Day, title: "Pustaka Piobang Ramai"));

        using var many = await ManyAsync(officer,
            "https://m.kabar.test/berita/7/?utm_source=wa", "kabar.test/berita/tersisih", "kabar.test/berita/rusak", "kabar.test/berita/terlarang", "kabar.test/berita/antre",
            "kabar.test/berita/lain-alamat", "kabar.test/berita/tak-pernah", "gagal.test/berita/1", "baru.test/berita/1", "mati.test/berita/1", "asing.test/berita/1");
        using var titled = await AddAsync(officer, title: "pustaka  piobang RAMAI", outlet: "media KABAR");
        var verdicts = await VerdictsAsync(portal);
        var page = await officer.ReadAsync(Page);

        Assert.Equal(HttpStatusCode.Redirect, many.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, titled.StatusCode);
        Assert.Equal(
            new Dictionary<string, CoverageState>
            {
                ["kabar.test/berita/7"] = CoverageState.Found,
                ["kabar.test/berita/tersisih"] = CoverageState.NotMatched,
                ["kabar.test/berita/rusak"] = CoverageState.Unreadable,
                ["kabar.test/berita/terlarang"] = CoverageState.Forbidden,
                ["kabar.test/berita/antre"] = CoverageState.Waiting,
                ["kabar.test/berita/lain-alamat"] = CoverageState.FoundElsewhere,
                ["kabar.test/berita/tak-pernah"] = CoverageState.NeverNamed,
                ["gagal.test/berita/1"] = CoverageState.SourceFailing,
                ["baru.test/berita/1"] = CoverageState.WatchedLater,
                ["mati.test/berita/1"] = CoverageState.NotWatched,
                ["asing.test/berita/1"] = CoverageState.NotWatched,
                ["pustaka  piobang RAMAI"] = CoverageState.Found,
            }.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            verdicts.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Contains("3 dari 12 berita yang diketahui petugas ditemukan portal", page, StringComparison.Ordinal);
        Assert.Contains("skornya hanya 1,5", page, StringComparison.Ordinal);
        Assert.Contains("/kelola/liputan/tersisih?kata=Pasar%20%26%20pustaka", page, StringComparison.Ordinal);
        Assert.Contains("Teks beritanya terlalu pendek", page, StringComparison.Ordinal);
        Assert.Contains("Sumbernya gagal dibaca pada 20 Nov 2026", page, StringComparison.Ordinal);
        Assert.Contains("baru dipantau sejak 24 Nov 2026", page, StringComparison.Ordinal);
        Assert.Contains("/kelola/sumber/baru?alamat=asing.test", page, StringComparison.Ordinal);
        Assert.Contains("/kelola/sumber/mati", page, StringComparison.Ordinal);
        Assert.Contains("asing.test</textarea>", await officer.ReadAsync("/kelola/sumber/baru?alamat=asing.test"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_found_later_is_found_by_itself(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await WatchAsync(portal, "kabar", read: true);
        using var added = await AddAsync(officer, url: "https://www.kabar.test/berita/9");
        var before = await FigureAsync(portal);
        await Review.ReviewMentionsTests.AddAsync(portal, Mentions.New(await OutletAsync(portal, "kabar"), 9, Day));
        var after = await FigureAsync(portal);

        Assert.Equal((new CoverageCount(0, 1), new CoverageCount(1, 1)), (before, after));
        Assert.Contains("1 dari 1 berita", await officer.ReadAsync($"{Page}?hasil=ditemukan"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada berita pada pilihan ini", await officer.ReadAsync($"{Page}?hasil=terlewat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outlets_former_site_is_still_its_own()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var officer = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await WatchAsync(portal, "kabar", read: true);
        await portal.InsertAsync(new OutletAlias { OutletId = (await OutletAsync(portal, "kabar")).Id, SiteKey = "kabar-lama.test" });
        using var added = await AddAsync(officer, url: "https://kabar-lama.test/berita/9");

        Assert.Equal(CoverageState.NeverNamed, (await VerdictsAsync(portal)).Single().Value);
    }

    [Theory]
    [InlineData("https://kabar.test/berita/7", "", "", "https://www.kabar.test/berita/7/amp")]
    [InlineData("", "Pustaka Ramai", "Koran Lokal", "")]
    public async Task The_same_article_is_noted_once_and_says_who_noted_it(string url, string title, string outlet, string otherSpelling)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
        using var first = await AddAsync(budi, url, title, outlet);
        using var second = await AddAsync(sari, otherSpelling, title.ToUpperInvariant(), outlet);
        var told = await second.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("Berita ini sudah dicatat oleh budi", told, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(otherSpelling.Length > 0 ? otherSpelling : title.ToUpperInvariant()), told, StringComparison.Ordinal);
        Assert.Equal(1, await portal.QueryAsync(database => database.Set<KnownArticle>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_clicks_note_it_once(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var token = PortalVisitor.TokenOf(await budi.ReadAsync(Page));
        Task<HttpResponseMessage> Click() => budi.PostAsync(Page, new() { ["__RequestVerificationToken"] = token, ["Input.Url"] = "https://kabar.test/berita/7", ["Input.Day"] = "2026-11-20" });

        var answers = await Task.WhenAll(Click(), Click(), Click());

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK));
        Assert.Equal(1, await portal.QueryAsync(stored => stored.Set<KnownArticle>().CountAsync()));
    }

    [Theory]
    [InlineData("", "", "", "2026-11-20", "Tempel tautan berita, atau tulis judul dan medianya")]
    [InlineData("", "Hanya judul", "", "2026-11-20", "Tanpa tautan, tulis nama medianya")]
    [InlineData("bukan tautan", "", "", "2026-11-20", "Alamat")]
    [InlineData("https://kabar.test/", "", "", "2026-11-20", "Alamat")]
    [InlineData("javascript:alert(1)", "", "", "2026-11-20", "Alamat")]
    [InlineData("https://kabar.test/berita/7", "", "", "2026-11-24", "Isi hari terbit")]
    [InlineData("https://kabar.test/berita/7", "", "", "", "Isi hari terbit")]
    public async Task What_cannot_be_looked_up_is_said_and_stays_in_the_form(string url, string title, string outlet, string day, string said)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");

        using var answer = await AddAsync(budi, url, title, outlet, day);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains(url.Length > 0 ? $"value=\"{url}\"" : "Catat satu berita", page, StringComparison.Ordinal);
        Assert.Equal(0, await portal.QueryAsync(database => database.Set<KnownArticle>().CountAsync()));
    }

    [Fact]
    public async Task Of_many_links_the_good_ones_are_noted_and_the_others_stay_in_the_form()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");

        using var mixed = await ManyAsync(budi, "https://kabar.test/berita/1", "ini bukan tautan");
        var page = await mixed.Content.ReadAsStringAsync();
        using var good = await ManyAsync(budi, "https://kabar.test/berita/1", "", "kabar.test/berita/2", "https://www.kabar.test/berita/2?utm_source=x");
        var done = await budi.ReadAsync(Page);
        using var again = await ManyAsync(budi, "https://kabar.test/berita/2", "https://kabar.test/berita/3");

        Assert.Contains("1 berita dicatat", page, StringComparison.Ordinal);
        Assert.Contains("Bukan tautan berita: ini bukan tautan", page, StringComparison.Ordinal);
        Assert.Matches(@"<textarea id=""Links""[^>]*>\s*ini bukan tautan</textarea>", page);
        Assert.Contains("1 berita dicatat, 2 dilewati", done, StringComparison.Ordinal);
        Assert.Contains("1 berita dicatat, 1 dilewati", await budi.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_of_publication_is_asked_never_assumed()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");

        using var answer = await budi.PostFormAsync(Page, new() { ["Links"] = "https://kabar.test/berita/1", ["LinksDay"] = "" }, $"{Page}?handler=Many");

        Assert.DoesNotMatch(@"type=""date""[^>]*value=""2", await budi.ReadAsync(Page));
        Assert.Contains("Isi hari terbit", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await portal.QueryAsync(database => database.Set<KnownArticle>().CountAsync()));
    }

    [Fact]
    public async Task It_is_corrected_and_taken_off_with_a_trace_and_two_never_overwrite_each_other()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var added = await AddAsync(budi, "https://kabar.test/berita/7");
        var id = await portal.QueryAsync(database => database.Set<KnownArticle>().Select(article => article.Id).SingleAsync());
        var seen = await budi.ReadAsync($"{Page}/{id}");

        using var saved = await EditAsync(budi, id, seen, "Judul yang benar");
        using var late = await EditAsync(budi, id, seen, "Judul orang lain");
        var told = await late.Content.ReadAsStringAsync();
        using var deleted = await budi.PostAsync($"{Page}/{id}?handler=Delete", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(told), ["Input.Version"] = "1" });
        using var twice = await budi.PostAsync($"{Page}/{id}?handler=Delete", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(told), ["Input.Version"] = "1" });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Judul yang benar", told, StringComparison.Ordinal);
        Assert.Contains("value=\"Judul orang lain\"", told, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (deleted.StatusCode, twice.StatusCode));
        Assert.Equal(0, await portal.QueryAsync(database => database.Set<KnownArticle>().CountAsync()));
        Assert.Equal(["Created", "Changed", "Deleted"], await portal.QueryAsync(database => database.Set<AuditEntry>().Where(entry => entry.EntityType == nameof(KnownArticle)).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task Who_may_only_look_sees_the_list_without_forms_and_is_refused()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var sari = await portal.StaffAsync("sari", "AccessOffice", "ViewMentions");
        using var added = await AddAsync(budi, "https://kabar.test/berita/7");
        var id = await portal.QueryAsync(database => database.Set<KnownArticle>().Select(article => article.Id).SingleAsync());
        var page = await sari.ReadAsync(Page);

        using var refused = await sari.PostAsync(Page, new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page), ["Input.Url"] = "https://kabar.test/berita/8", ["Input.Day"] = "2026-11-20" });
        using var edit = await sari.GetAsync($"{Page}/{id}");

        Assert.DoesNotContain("Input.Url", page, StringComparison.Ordinal);
        Assert.Contains("kabar.test/berita/7", page, StringComparison.Ordinal);
        Assert.Equal("/tidak-berwenang", refused.Headers.Location!.AbsolutePath);
        Assert.Equal("/tidak-berwenang", edit.Headers.Location!.AbsolutePath);
        Assert.Equal(1, await portal.QueryAsync(database => database.Set<KnownArticle>().CountAsync()));
    }

    [Fact]
    public async Task As_many_questions_for_two_hundred_articles_as_for_one()
    {
        var questions = new QuestionCounter();
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        await WatchAsync(portal, "kabar", read: true);
        using var one = await ManyAsync(budi, "kabar.test/berita/1");
        var few = await CountAsync();
        using var many = await ManyAsync(budi, [.. Enumerable.Range(2, 199).Select(number => $"kabar.test/berita/{number}")]);

        Assert.Equal(few, await CountAsync());

        async Task<int> CountAsync()
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var options = new DbContextOptionsBuilder<PortalDbContext>(scope.ServiceProvider.GetRequiredService<DbContextOptions<PortalDbContext>>()).AddInterceptors(questions);
            await using var database = new PortalDbContext(options.Options, scope.ServiceProvider.GetRequiredService<PortalMitra.Framework.Modules.ModuleCatalog>());
            questions.Asked = 0;
            var articles = await database.Set<KnownArticle>().AsNoTracking().ToListAsync();
            await new CoverageLookup(database, scope.ServiceProvider.GetRequiredService<PortalMitra.Framework.Time.PortalClock>()).OfAsync(articles, CancellationToken.None);
            return questions.Asked;
        }
    }

    [Fact]
    public async Task With_nothing_noted_the_page_says_what_to_do()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");

        Assert.Contains("Belum ada berita yang dicatat untuk triwulan ini", await budi.ReadAsync(Page), StringComparison.Ordinal);
        Assert.Contains("Belum ada berita yang dicatat untuk triwulan ini", await budi.ReadAsync($"{Page}?triwulan=2024-Q1&hal=9"), StringComparison.Ordinal);
    }

    private static DateTime Now => new(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc);

    private static async Task<Source> WatchAsync(PortalFixture portal, string slug, bool read, DateOnly? since = null, bool isEnabled = true)
    {
        var source = new Source { Slug = slug, Outlet = Mentions.Outlet(slug), Kind = SourceKind.Feed, Url = $"https://{slug}.test/feed", IsEnabled = isEnabled };
        await portal.InsertAsync(source);
        var first = since ?? Day;
        await portal.InsertAsync(Enumerable.Range(0, 3).Select(day => (object)new SourceDay { SourceId = source.Id, Day = first.AddDays(day), Reads = 4, Failures = read ? 0 : day == 0 ? 4 : 0, NewLinks = 0 })
            .Where(day => read || ((SourceDay)day).Failures > 0).ToArray());
        return source;
    }

    private static FoundLink Link(Source source, string name, Action<FoundLink> fate)
    {
        var link = new FoundLink { OutletId = source.OutletId, SourceId = source.Id, CanonicalUrl = $"https://{source.Outlet.SiteKey}/berita/{name}", Url = $"https://{source.Outlet.SiteKey}/berita/{name}", FoundUtc = Now };
        fate(link);
        return link;
    }

    private static Task<Outlet> OutletAsync(PortalFixture portal, string slug) => portal.QueryAsync(database => database.Set<Outlet>().AsNoTracking().SingleAsync(outlet => outlet.Slug == slug));

    private static async Task<Dictionary<string, CoverageState>> VerdictsAsync(PortalFixture portal)
    {
        var states = new Dictionary<string, CoverageState>();
        await portal.InScopeAsync(async services =>
        {
            var articles = await services.GetRequiredService<PortalDbContext>().Set<KnownArticle>().AsNoTracking().ToListAsync();
            foreach (var (id, verdict) in await services.GetRequiredService<CoverageLookup>().OfAsync(articles, CancellationToken.None))
                states[articles.Single(article => article.Id == id) is var article && article.CanonicalUrl is { } url ? url["https://".Length..] : article.Title!] = verdict.State;
        });
        return states;
    }

    private static async Task<CoverageCount> FigureAsync(PortalFixture portal)
    {
        CoverageCount count = default;
        await portal.InScopeAsync(async services => count = await services.GetRequiredService<CoverageFigure>().OfAsync(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), CancellationToken.None));
        return count;
    }

    private static Task<HttpResponseMessage> AddAsync(PortalVisitor who, string url = "", string title = "", string outlet = "", string day = "2026-11-20") =>
        who.PostFormAsync(Page, new() { ["Input.Url"] = url, ["Input.Title"] = title, ["Input.OutletName"] = outlet, ["Input.Day"] = day });

    private static Task<HttpResponseMessage> ManyAsync(PortalVisitor who, params string[] links) =>
        who.PostFormAsync(Page, new() { ["Links"] = string.Join("\r\n", links), ["LinksDay"] = "2026-11-20" }, $"{Page}?handler=Many");

    private static Task<HttpResponseMessage> EditAsync(PortalVisitor who, long id, string seen, string title) => who.PostAsync($"{Page}/{id}", new()
    {
        ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen),
        ["Input.Version"] = Version().Match(seen).Groups[1].Value,
        ["Input.Url"] = "https://kabar.test/berita/7",
        ["Input.Title"] = title,
        ["Input.Day"] = "2026-11-20",
    });

    [GeneratedRegex("name=\"Input.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();

    private sealed class QuestionCounter : DbCommandInterceptor
    {
        public int Asked { get; set; }

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Asked++;
            return ValueTask.FromResult(result);
        }
    }
}
