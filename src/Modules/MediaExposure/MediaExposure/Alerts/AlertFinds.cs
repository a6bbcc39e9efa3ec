using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>What a person has not been told of yet.</summary>
internal sealed class AlertFinds(PortalDbContext database)
{
    /// <summary>Found since the subscription's last digest.</summary>
    public Task<List<AlertFind>> ForDigestAsync(AlertSubscription row, IReadOnlyList<long> ownTopics, DateTime until, CancellationToken cancellationToken) =>
        Told(row, ownTopics, row.DigestSinceUtc, until).Select(mention => new AlertFind(mention.Id, mention.FoundUtc)).ToListAsync(cancellationToken);

    /// <summary>Found since the last look, at or above the score the person has chosen. What staff have logged themselves is nobody's news.</summary>
    public Task<List<AlertFind>> ForImmediateAsync(AlertSubscription row, IReadOnlyList<long> ownTopics, DateTime until, CancellationToken cancellationToken) =>
        Told(row, ownTopics, row.ImmediateSinceUtc, until)
            .Where(mention => mention.LoggedBy == null && mention.ScoreTenths >= row.ImmediateFromTenths)
            .Select(mention => new AlertFind(mention.Id, mention.FoundUtc)).ToListAsync(cancellationToken);

    /// <summary>The mentions of a claimed mail that are still worth telling, the surest first.</summary>
    public Task<List<AlertItem>> ItemsAsync(long mailId, CancellationToken cancellationToken) => Items(
        from sent in database.Set<AlertSent>()
        join mention in database.Set<Mention>() on sent.MentionId equals mention.Id
        where sent.MailId == mailId && mention.State != ReviewState.Rejected
        select mention).ToListAsync(cancellationToken);

    /// <summary>The latest findings, to show what a mail looks like.</summary>
    public async Task<List<AlertItem>> SampleAsync(int count, CancellationToken cancellationToken) =>
        await Items(database.Set<Mention>().Where(mention => mention.State != ReviewState.Rejected).OrderByDescending(mention => mention.FoundUtc).Take(count)).ToListAsync(cancellationToken);

    private static IQueryable<AlertItem> Items(IQueryable<Mention> mentions) => mentions
        .OrderByDescending(mention => mention.ScoreTenths).ThenByDescending(mention => mention.PublishedOn).ThenBy(mention => mention.Id)
        .Select(mention => new AlertItem(
            mention.Id, mention.Title, mention.Outlet.Name, mention.PublishedOn, mention.Sentence, mention.Reasons, mention.ScoreTenths, mention.State));

    private IQueryable<Mention> Told(AlertSubscription row, IReadOnlyList<long> ownTopics, DateTime since, DateTime until)
    {
        var (topic, user) = (row.TopicId, row.UserName);
        var mentions = database.Set<Mention>().Where(mention => mention.FoundUtc > since && mention.FoundUtc <= until && mention.State != ReviewState.Rejected);
        mentions = topic is null
            ? mentions.Where(mention => mention.TopicId == null || !ownTopics.Contains(mention.TopicId.Value))
            : mentions.Where(mention => mention.TopicId == topic);
        return mentions.Where(mention => !database.Set<AlertSent>().Any(sent => sent.UserName == user && sent.MentionId == mention.Id));
    }
}

internal sealed record AlertFind(long Id, DateTime FoundUtc);
