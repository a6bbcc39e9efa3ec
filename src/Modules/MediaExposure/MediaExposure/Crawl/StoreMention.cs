using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Learning;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Makes a mention of an article that was read: for the crawler, and for a person who lifts one out of what was dropped.</summary>
internal sealed class StoreMention(PortalDbContext database, CopySearch copies, TopicRanking ranking, PortalClock clock)
{
    /// <summary>Whether its kind may be accepted without a person. What was paid for, and what others said on social media, is for people to judge.</summary>
    public static bool MayBeAutomatic(MentionKind kind) => kind is MentionKind.Earned or MentionKind.Release or MentionKind.Owned;

    /// <summary>Adds it to what is saved next.</summary>
    /// <param name="mayAccept">Whether the topic's threshold may decide; false where a person has brought it.</param>
    public async Task<Mention> AddAsync(ReadArticle article, TopicMatch best, string? copyHash, bool mayAccept, CancellationToken cancellationToken)
    {
        var match = best.Result;
        var mention = new Mention
        {
            Outlet = await database.Set<Outlet>().SingleAsync(one => one.Id == article.OutletId, cancellationToken),
            Story = Story.Alone(),
            TopicId = best.TopicId,
            CanonicalUrl = article.CanonicalUrl,
            Url = article.Url,
            Title = article.Title,
            Author = article.Author,
            PublishedUtc = article.PublishedUtc,
            PublishedOn = article.PublishedOn,
            PublishedFrom = article.PublishedFrom,
            FoundUtc = article.ReadUtc,
            Warnings = article.Warnings,
            Sentence = StorableText.Of(match.Sentence ?? article.Title, 1000),
            ScoreTenths = best.ScoreTenths,
            Prominence = match.Prominence,
            Priority = best.ScoreTenths,
            Reasons = JsonSerializer.Serialize(match.Reasons, MatchJson.Options),
            Text = article.Text,
            PageHash = article.PageHash,
            CopyHash = copyHash,
            Kind = article.Kind,
            Nagari = await database.Set<Nagari>().Where(nagari => match.Nagari.Contains(nagari.Slug)).ToListAsync(cancellationToken),
        };
        mention.Enter(clock.UtcNow);
        if (mayAccept && match.Verdict == MatchVerdict.Accept && MayBeAutomatic(mention.Kind))
            mention.AcceptAutomatically(clock.UtcNow);
        mention.Priority = await ranking.PriorityAsync(mention, cancellationToken);
        database.Add(await copies.PlaceAsync(mention, cancellationToken));
        return mention;
    }

    public Task<bool> ExistsAsync(long outletId, string canonical, CancellationToken cancellationToken) =>
        database.Set<Mention>().AnyAsync(mention => mention.OutletId == outletId && mention.CanonicalUrl == canonical, cancellationToken);

    /// <summary>For the filter of an exception: was it another who stored the same?</summary>
    public bool ExistsNow(long outletId, string canonical) =>
        database.Set<Mention>().AsNoTracking().Any(mention => mention.OutletId == outletId && mention.CanonicalUrl == canonical);
}
