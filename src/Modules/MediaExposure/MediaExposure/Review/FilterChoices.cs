using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;
using PortalMitra.Modules.MediaExposure.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>What the filter may choose from, and the words for what it has chosen.</summary>
internal sealed class FilterChoices(PortalDbContext database, IStringLocalizer<Strings> S)
{
    public IReadOnlyList<(string Slug, string Name)> Outlets { get; private set; } = [];
    public IReadOnlyList<Nagari> Nagari { get; private set; } = [];
    public IReadOnlyList<(string Slug, string Name)> Topics { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var outlets = await database.OutletsThatPublish().OrderBy(outlet => outlet.Name).Select(outlet => new { outlet.Slug, outlet.Name }).ToListAsync(cancellationToken);
        Outlets = outlets.ConvertAll(outlet => (outlet.Slug, outlet.Name));
        Nagari = await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Name).ToListAsync(cancellationToken);
        var topics = await database.Set<Topic>().OrderBy(topic => topic.Name).Select(topic => new { topic.Slug, topic.Name }).ToListAsync(cancellationToken);
        Topics = topics.ConvertAll(topic => (topic.Slug, topic.Name));
    }

    /// <summary>Each part of the filter, so that it can be seen and dropped.</summary>
    public IReadOnlyList<FilterChip> Chips(ReviewFilter filter)
    {
        var chips = new List<FilterChip>();
        if (filter.Outlet is { } outlet)
            chips.Add(new(NameOf(Outlets, outlet), filter with { Outlet = null }));
        if (filter.OutletType is { } type)
            chips.Add(new(S["Review.Chip.OutletType", S[$"OutletType.{type}"]], filter with { OutletType = null }));
        if (filter.Kind is { } kind)
            chips.Add(new(S[$"Kind.{kind}"], filter with { Kind = null }));
        if (filter.Nagari is { } nagari)
            chips.Add(new(S["Review.Chip.Nagari", Nagari.FirstOrDefault(one => one.Slug == nagari)?.Name ?? nagari], filter with { Nagari = null }));
        if (filter.Topic is { } topic)
            chips.Add(new(S["Review.Chip.Topic", NameOf(Topics, topic)], filter with { Topic = null }));
        if (filter.From is { } from)
            chips.Add(new(S["Review.Chip.From", PortalFormat.ShortDay(from)], filter with { From = null }));
        if (filter.To is { } to)
            chips.Add(new(S["Review.Chip.To", PortalFormat.ShortDay(to)], filter with { To = null }));
        if (filter.ScoreFrom is { } least)
            chips.Add(new(S["Review.Chip.ScoreFrom", least / 10m], filter with { ScoreFrom = null }));
        if (filter.ScoreTo is { } most)
            chips.Add(new(S["Review.Chip.ScoreTo", most / 10m], filter with { ScoreTo = null }));
        if (filter.IsAutomatic is { } automatic)
            chips.Add(new(automatic ? S["Review.Automatic.Yes"] : S["Review.Automatic.No"], filter with { IsAutomatic = null }));
        if (filter.HasWarnings is { } warnings)
            chips.Add(new(warnings ? S["Review.Warnings.Yes"] : S["Review.Warnings.No"], filter with { HasWarnings = null }));
        if (filter.IsByHand is { } byHand)
            chips.Add(new(byHand ? S["Review.ByHand.Yes"] : S["Review.ByHand.No"], filter with { IsByHand = null }));
        if (filter.Text is { } text)
            chips.Add(new(S["Review.Chip.Text", text], filter with { Text = null }));
        return chips;
    }

    private static string NameOf(IReadOnlyList<(string Slug, string Name)> among, string slug) =>
        among.FirstOrDefault(one => one.Slug == slug) is { Name: { } name } ? name : slug;
}
