using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

namespace PortalMitra.MediaExposureTests.Learning;

/// <summary>A portal with a topic, decisions on its mentions, and two that wait: one in the manner of the accepted, with the lower score, and one of the rejected.</summary>
internal sealed class LearntQueue : IAsyncDisposable
{
    private LearntQueue(PortalFixture portal) => Portal = portal;

    public PortalFixture Portal { get; }

    public Topic Topic { get; } = new()
    {
        Slug = "belajar",
        Name = "Belajar",
        SubjectTerms = "perpustakaan",
        PlaceTerms = "Lima Puluh Kota",
        AmbiguousPlaceTerms = "",
        ContextTerms = "",
        OtherPlaceTerms = "",
    };

    public Outlet Outlet { get; } = Mentions.Outlet();

    public long Wanted { get; private set; }

    public long Unwanted { get; private set; }

    /// <param name="decided">Of each sort.</param>
    public static async Task<LearntQueue> OpenAsync(TestDatabase database = TestDatabase.Sqlite, int decided = 30)
    {
        var queue = new LearntQueue(await PortalFixture.ServeAsync(database));
        await queue.Portal.InsertAsync(queue.Topic, queue.Outlet);
        for (var number = 0; number < decided; number++)
        {
            await queue.AddAsync($"Lapak dongeng dibuka lagi {number}", 30 + (number % 20), mention => mention.Accept(MentionKind.Earned, "budi", Now(number)));
            await queue.AddAsync($"Tender gedung diumumkan {number}", 32 + (number % 20), mention => mention.Reject("Bukan tentang kita", "budi", Now(number)));
        }

        queue.Wanted = await queue.AddAsync("Lapak dongeng dibuka di tepi sawah", 33);
        queue.Unwanted = await queue.AddAsync("Tender jalan dimenangkan", 45);
        return queue;
    }

    public async Task<long> AddAsync(string title, int score, Action<Mention>? decide = null)
    {
        var mention = New(title, score);
        decide?.Invoke(mention);
        await Portal.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<Framework.Data.PortalDbContext>();
            database.Attach(Outlet);
            database.Add(mention);
            await database.SaveChangesAsync();
        });
        return mention.Id;
    }

    public Mention New(string title, int score) => new()
    {
        Outlet = Outlet,
        Story = Story.Alone(),
        TopicId = Topic.Id,
        CanonicalUrl = $"https://kabar.test/{Guid.NewGuid():n}",
        Url = "https://kabar.test/x",
        Title = title,
        PublishedUtc = Now(0),
        PublishedOn = new DateOnly(2026, 11, 20),
        PublishedFrom = "Meta",
        FoundUtc = Now(0),
        Sentence = "Perpustakaan di Lima Puluh Kota.",
        ScoreTenths = score,
        Priority = score,
        Reasons = """[{"kind":"SubjectNearPlace","points":3,"term":"perpustakaan","place":"lima puluh kota","zone":"Body"}]""",
        Text = "Perpustakaan di Lima Puluh Kota.",
        PageHash = new string('0', 64),
        CopyHash = null,
        Kind = MentionKind.Earned,
    };

    public Task LearnAsync() => Portal.InScopeAsync(services => ActivatorUtilities.CreateInstance<LearnRankingJob>(services).RunAsync(CancellationToken.None));

    public Task<TopicModel> ModelAsync() => Portal.QueryAsync(database => database.Set<TopicModel>().AsNoTracking().SingleAsync(model => model.TopicId == Topic.Id));

    public Task<Mention> MentionAsync(long id) => Portal.QueryAsync(database => database.Set<Mention>().AsNoTracking().SingleAsync(mention => mention.Id == id));

    /// <summary>The panels beside a mention, as somebody with these permissions gets them.</summary>
    public static async Task<IReadOnlyList<SectionView>> PanelsAsync(PortalFixture portal, Mention mention, string path, params string[] permissions)
    {
        IReadOnlyList<SectionView> panels = [];
        await portal.InScopeAsync(async services =>
        {
            var context = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity(permissions.Select(name => new Claim(Permission.ClaimType, name)), "uji")) };
            context.Request.Path = path.Split('?')[0];
            context.Request.QueryString = new QueryString(path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : "");
            services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
            panels = await services.GetRequiredService<SectionBuilder>().BuildAsync(mention, CancellationToken.None);
        });
        return panels;
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private static DateTime Now(int minutes) => new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes);
}
