using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>The mentions behind a number.</summary>
internal sealed class ExposureRows(PortalDbContext database, CountingRules rules)
{
    private Tiers? _tiers;
    private List<Outlet>? _outlets;

    public async Task<Tiers> TiersAsync(CancellationToken cancellationToken) => _tiers ??= new Tiers(await database.Set<TierRule>().AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>All there are; a few hundred.</summary>
    public async Task<IReadOnlyList<Outlet>> OutletsAsync(CancellationToken cancellationToken) => _outlets ??= await database.Set<Outlet>().AsNoTracking().ToListAsync(cancellationToken);

    public async Task<IQueryable<Mention>> OfAsync(ExposureFilter filter, CancellationToken cancellationToken)
    {
        var (first, last, nagariId) = (filter.Period.FirstDay, filter.LastDay, filter.Period.NagariId);
        var mentions = filter.Scope == RowScope.Waiting
            ? CountedMentions.Waiting(database, first, last, nagariId)
            : CountedMentions.Accepted(database, first, last, nagariId);
        if (filter.Scope == RowScope.Counted)
            mentions = mentions.ThatCount(await rules.ForAsync(filter.Period.LastDay, cancellationToken));
        if (filter.Nagari is { } nagari)
            mentions = mentions.Where(mention => mention.Nagari.Any(one => one.Slug == nagari));
        if (filter.IsWithoutNagari)
            mentions = mentions.Where(mention => !mention.Nagari.Any());
        if (filter.Kind is { } kind)
            mentions = mentions.Where(mention => mention.Kind == kind);
        if (filter.Outlet is { } outlet)
            mentions = mentions.Where(mention => mention.Outlet.Slug == outlet);
        if (filter.Medium is { } medium)
            mentions = mentions.Where(mention => mention.Outlet.Type == medium);
        if (filter.Tone is { } tone)
            mentions = tone == ExposureFilter.None ? mentions.Where(mention => mention.Tone == null) : Of(mentions, Enum.Parse<Tone>(tone));
        if (filter.Topic is { } topic)
            mentions = topic == ExposureFilter.None ? mentions.Where(mention => mention.TopicId == null) : mentions.Where(mention => database.Set<Topic>().Any(one => one.Id == mention.TopicId && one.Slug == topic));
        if (filter.Story is { } story)
            mentions = mentions.Where(mention => mention.StoryId == story);
        if (filter.Event is { } covered)
            mentions = mentions.Where(mention => mention.Story.EventId == covered);
        if (filter.Tier is { } tier)
            mentions = mentions.OfTier(tier == ExposureFilter.None ? null : Enum.Parse<OutletTier>(tier), await TiersAsync(cancellationToken), await OutletsAsync(cancellationToken), first, last);
        return mentions;
    }

    /// <summary>Some of them, in the filter's order.</summary>
    public async Task<IReadOnlyList<ExposureRow>> ReadAsync(IQueryable<Mention> mentions, RowOrder order, int skip, int take, CancellationToken cancellationToken)
    {
        var ordered = order switch
        {
            RowOrder.Outlet => mentions.OrderBy(mention => mention.Outlet.Name).ThenByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id),
            RowOrder.Story => mentions.OrderByDescending(mention => mention.StoryId).ThenBy(mention => mention.PublishedOn).ThenBy(mention => mention.Id),
            RowOrder.Event => mentions.OrderByDescending(mention => mention.Story.EventId).ThenBy(mention => mention.PublishedOn).ThenBy(mention => mention.Id),
            _ => mentions.OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id),
        };
        var read = await ordered.Skip(skip).Take(take)
            .Select(mention => new
            {
                mention.OutletId,
                Row = new ExposureRow
                {
                    Id = mention.Id,
                    Day = mention.PublishedOn,
                    Title = mention.Title,
                    Outlet = mention.Outlet.Name,
                    Medium = mention.Outlet.Type,
                    Kind = mention.Kind,
                    State = mention.State,
                    Tone = mention.Tone,
                    Prominence = mention.Prominence,
                    Topic = database.Set<Topic>().Where(topic => topic.Id == mention.TopicId).Select(topic => topic.Name).FirstOrDefault(),
                    Nagari = mention.Nagari.OrderBy(nagari => nagari.Name).Select(nagari => nagari.Name).ToList(),
                    Story = mention.StoryId,
                    Event = mention.Story.EventId,
                    EventName = mention.Story.Event.Name,
                    Url = mention.Url,
                    Place = mention.Place,
                    Sentence = mention.Sentence,
                    HasCopy = mention.CopyHash != null,
                },
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        var tiers = await TiersAsync(cancellationToken);
        var outlets = (await OutletsAsync(cancellationToken)).ToDictionary(outlet => outlet.Id);
        return [.. read.Select(one => one.Row with { Tier = outlets.TryGetValue(one.OutletId, out var outlet) ? tiers.Of(outlet, one.Row.Day) : null })];
    }

    private static IQueryable<Mention> Of(IQueryable<Mention> mentions, Tone tone) => mentions.Where(mention => mention.Tone == tone);
}
