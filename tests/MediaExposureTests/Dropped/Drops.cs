using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

namespace PortalMitra.MediaExposureTests.Dropped;

/// <summary>Articles as the crawler drops them.</summary>
internal static class Drops
{
    public const string Market = "Pedagang di pasar mingguan menyambut hari pasar dengan dagangan yang lebih beragam.";

    /// <summary>An article that the set-up's topic would propose, though it lies among what was dropped.</summary>
    public const string AboutUs = "Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul sembilan malam.";

    /// <summary>Enters articles with these titles and texts at one outlet, in their order; the last is the newest.</summary>
    /// <returns>Their ids.</returns>
    public static async Task<List<long>> AddAsync(PortalFixture portal, params (string Title, string Text)[] articles)
    {
        var source = new Source { Slug = "pasar", Outlet = Mentions.Outlet("pasar"), Kind = SourceKind.Feed, Url = "https://pasar.test/feed" };
        await portal.InsertAsync(source);
        return await AddAsync(portal, source, articles);
    }

    public static async Task<List<long>> AddAsync(PortalFixture portal, Source source, params (string Title, string Text)[] articles)
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var ids = new List<long>();
        foreach (var ((title, text), number) in articles.Select((article, i) => (article, i + 1)))
        {
            var url = $"https://{source.Outlet.SiteKey}/berita/{title.GetHashCode(StringComparison.Ordinal):x}-{number}";
            var link = new FoundLink { OutletId = source.Outlet.Id, SourceId = source.Id, CanonicalUrl = url, Url = url, FoundUtc = now };
            link.FinishNotMatched(0, now);
            await portal.InsertAsync(link);
            var dropped = New(link, title, text, now);
            await portal.InsertAsync(dropped);
            ids.Add(dropped.Id);
        }

        return ids;
    }

    public static DroppedArticle New(FoundLink link, string title, string text, DateTime readUtc, int score = 0) => new()
    {
        FoundLinkId = link.Id,
        OutletId = link.OutletId,
        Title = title,
        CanonicalUrl = link.CanonicalUrl,
        Url = link.Url,
        PublishedUtc = readUtc,
        PublishedOn = DateOnly.FromDateTime(readUtc),
        PublishedFrom = "Meta",
        ReadUtc = readUtc,
        ScoreTenths = score,
        Kind = MentionKind.Earned,
        PageHash = new string('0', 64),
        TextLength = text.Length,
        Text = PackedText.Pack(text),
    };

    public static Task<List<DroppedArticle>> AllAsync(PortalFixture portal) =>
        portal.QueryAsync(database => database.Set<DroppedArticle>().AsNoTracking().OrderBy(article => article.Id).ToListAsync());

    public static Task<List<Mention>> MentionsAsync(PortalFixture portal) => portal.QueryAsync(database => database.Set<Mention>().AsNoTracking().OrderBy(mention => mention.Id).ToListAsync());
}
