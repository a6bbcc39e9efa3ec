using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

/// <summary>What the public may see of the press, for the page, its feed and its files alike.</summary>
internal sealed class PressQuery(PortalDbContext database, CountingRules rules)
{
    private static readonly (DateOnly First, DateOnly Last) Ever = (new DateOnly(2000, 1, 1), new DateOnly(2199, 12, 31));

    public async Task<PressFilter> ReadAsync(IQueryCollection query, CancellationToken cancellationToken)
    {
        string? nagari = query["nagari"], outlet = query["media"], kind = query["jenis"];
        var place = string.IsNullOrEmpty(nagari) || nagari.Contains('\0', StringComparison.Ordinal) ? null : await database.Set<Nagari>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == nagari, cancellationToken);
        var medium = string.IsNullOrEmpty(outlet) || outlet.Contains('\0', StringComparison.Ordinal)
            ? null
            : await database.Set<Outlet>().AsNoTracking().FirstOrDefaultAsync(one => one.Slug == outlet || one.Aliases.Any(alias => alias.FormerSlug == outlet), cancellationToken);
        return new PressFilter
        {
            Quarter = Quarter.TryParse(query["triwulan"], out var quarter) ? quarter : null,
            NagariId = place?.Id,
            Nagari = place?.Slug,
            Kind = Enum.GetNames<MentionKind>().Contains(kind, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<MentionKind>(kind!, ignoreCase: true) : null,
            OutletId = medium?.Id,
            Outlet = medium?.Slug,
        };
    }

    /// <summary>Accepted ones of every kind, whatever kind is asked for.</summary>
    public IQueryable<Mention> Accepted(PressFilter filter)
    {
        var (first, last) = filter.Quarter is { } quarter ? (quarter.FirstDay, quarter.LastDay) : Ever;
        var accepted = CountedMentions.Accepted(database, first, last, filter.NagariId);
        return filter.OutletId is { } outlet ? accepted.Where(mention => mention.OutletId == outlet) : accepted;
    }

    /// <summary>Those of the kind that is asked for, else those that count.</summary>
    public async Task<IQueryable<Mention>> ListedAsync(PressFilter filter, CancellationToken cancellationToken) =>
        filter.Kind is { } kind ? Accepted(filter).Where(mention => mention.Kind == kind) : Accepted(filter).ThatCount(await RuleAsync(filter, cancellationToken));

    public Task<CountingRule> RuleAsync(PressFilter filter, CancellationToken cancellationToken) =>
        rules.ForAsync(filter.Quarter?.LastDay ?? Ever.Last, cancellationToken);
}
