using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.IndicatorsTests;

/// <summary>A served portal whose press has written about it. It is the fourth quarter of 2026.</summary>
internal sealed partial class Bureau : IAsyncDisposable
{
    private int _mentions;

    private Bureau(PortalFixture portal) => (Portal, Reader) = (portal, portal.Visitor());

    public PortalFixture Portal { get; }

    public PortalVisitor Reader { get; }

    public static async Task<Bureau> OpenAsync(TestDatabase database = TestDatabase.Sqlite, PortalFixtureOptions? options = null) =>
        new(await PortalFixture.ServeAsync(database, options));

    /// <summary>An item of the press, accepted as the outlet's own reporting unless said otherwise.</summary>
    public Task MentionAsync(
        string title, DateOnly day, string outlet = "Padang Ekspres", MentionKind kind = MentionKind.Earned, ReviewState state = ReviewState.Accepted, params string[] nagari) =>
        MentionsAsync([title], day, outlet, kind, state, nagari);

    public Task MentionsAsync(
        IReadOnlyList<string> titles, DateOnly day, string outlet = "Padang Ekspres", MentionKind kind = MentionKind.Earned,
        ReviewState state = ReviewState.Accepted, params string[] nagari) => Portal.InScopeAsync(async services =>
    {
        var data = services.GetRequiredService<PortalDbContext>();
        var medium = await data.Set<Outlet>().SingleAsync(one => one.Name == outlet);
        var places = await data.Set<Nagari>().Where(one => nagari.Contains(one.Slug)).ToListAsync();
        var now = Portal.Clock.GetUtcNow().UtcDateTime;
        foreach (var title in titles)
        {
            var url = $"https://padek.example/{++_mentions}";
            var mention = new Mention
            {
                Outlet = medium,
                Story = Story.Alone(),
                CanonicalUrl = url,
                Url = url,
                Title = title,
                PublishedUtc = day.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc),
                PublishedOn = day,
                PublishedFrom = "Feed",
                FoundUtc = now,
                Sentence = title,
                ScoreTenths = 50,
                Reasons = "{}",
                Text = title,
                PageHash = new string('0', 64),
                CopyHash = new string('0', 64),
                Kind = kind,
                Nagari = [.. places],
            };
            Decide(mention, kind, state, now);
            data.Add(mention);
        }

        await data.SaveChangesAsync();
    });

    /// <summary>A page as a person reads it.</summary>
    public async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await Reader.ReadAsync(path));

    /// <summary>The card of the board that leads to <paramref name="slug"/>.</summary>
    public async Task<string> CardAsync(string slug, string query = "", string prefix = "") =>
        Card().Matches(await ReadAsync($"{prefix}/indikator{query}")).Select(match => match.Value)
            .Single(card => card.Contains($"{prefix}/indikator/{slug}?", StringComparison.Ordinal));

    /// <summary>The large number of a card or page; null when there is none.</summary>
    public static string? FigureOf(string html) => Figure().Match(html) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What stands in the table behind a figure.</summary>
    public static List<string> RowsOf(string html) => [.. Row().Matches(html).Select(match => match.Groups[1].Value.Trim())];

    public Task RunStepAsync(string cards) => Portal.InScopeAsync(services => services.GetRequiredService<RecipeRunner>().RunAsync(
        Recipe.Parse($$"""{"name":"uji","displayName":"Uji","version":"1","steps":[{"name":"indicators","cards":{{cards}}}]}""", new Dictionary<string, string>()),
        CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await Portal.DisposeAsync();
    }

    private static void Decide(Mention mention, MentionKind kind, ReviewState state, DateTime now)
    {
        if (state == ReviewState.Accepted)
            mention.Accept(kind, "dewi", now);
        else if (state == ReviewState.Rejected)
            mention.Reject("Bukan kita.", "dewi", now);
        else if (state == ReviewState.Unsure)
            mention.SetAside("dewi", now);
    }

    [GeneratedRegex("""<article class="indicator">.*?</article>""", RegexOptions.Singleline)]
    private static partial Regex Card();

    [GeneratedRegex("""<p class="figure-number">([^<]*)</p>""")]
    private static partial Regex Figure();

    [GeneratedRegex("""<tr><th scope="row">\s*(?:<a [^>]*>)?([^<]*)""")]
    private static partial Regex Row();
}
