using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>All outlets: what they are, their tier today, and what they wrote this year.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class OutletListModel(PortalDbContext database, PortalClock clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "jenis")]
    public string? TypeName { get; set; }

    [BindProperty(SupportsGet = true, Name = "jangkauan")]
    public string? LevelName { get; set; }

    [BindProperty(SupportsGet = true, Name = "tingkat")]
    public string? TierName { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public OutletType? Type => Named<OutletType>(TypeName);
    public OutletLevel? Level => Named<OutletLevel>(LevelName);
    public OutletTier? Tier => Named<OutletTier>(TierName);

    public IReadOnlyList<OutletRow> Rows { get; private set; } = [];
    public int All { get; private set; }
    public int Found { get; private set; }
    public int Year { get; private set; }
    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        Year = today.Year;
        var tiers = new Tiers(await database.Set<TierRule>().AsNoTracking().ToListAsync(cancellationToken));
        var outlets = await database.OutletsThatPublish().AsNoTracking().Include(outlet => outlet.Aliases).ToListAsync(cancellationToken);
        All = outlets.Count;
        var found = outlets.Select(outlet => (Outlet: outlet, Tier: tiers.Of(outlet, today)))
            .Where(one => Names(one.Outlet) && (Type is null || one.Outlet.Type == Type) && (Level is null || one.Outlet.Level == Level) && (Tier is null || one.Tier == Tier))
            .OrderBy(one => one.Outlet.Name, StringComparer.CurrentCultureIgnoreCase).ToList();
        Found = found.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        var shown = found.Skip((PageNumber - 1) * PageSize).Take(PageSize).ToList();
        var ids = shown.Select(one => one.Outlet.Id).ToList();
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        var mentions = await database.Set<Mention>().Where(mention => mention.State == ReviewState.Accepted && mention.PublishedOn >= first && mention.PublishedOn <= last && ids.Contains(mention.OutletId))
            .GroupBy(mention => mention.OutletId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var sources = await database.Set<Source>().Where(source => ids.Contains(source.OutletId))
            .GroupBy(source => source.OutletId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        Rows = [.. shown.Select(one => new OutletRow(one.Outlet, one.Tier, mentions.GetValueOrDefault(one.Outlet.Id), sources.GetValueOrDefault(one.Outlet.Id)))];
    }

    private bool Names(Outlet outlet) => string.IsNullOrWhiteSpace(Search)
        || outlet.Name.Contains(Search.Trim(), StringComparison.CurrentCultureIgnoreCase)
        || outlet.SiteKey.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)
        || outlet.Aliases.Any(alias => alias.SiteKey.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase));

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.GetNames<T>().Contains(name, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(name!, ignoreCase: true) : null;
}
