using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.PartnerList;

[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class IndexModel(PortalDbContext database, PortalClock clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public int Total { get; private set; }

    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public IReadOnlyList<PartnerRow> Partners { get; private set; } = [];

    public bool MayManage => PermissionCatalog.Holds(User, Permissions.ManagePartners);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var partners = database.Set<Partner>().AsNoTracking().Where(partner => partner.MergedIntoId == null).Named(Words);
        Total = await partners.CountAsync(cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        var today = clock.Today;
        var shown = await partners.OrderBy(partner => partner.Name).ThenBy(partner => partner.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(partner => new { partner.Id, partner.Slug, partner.Name, partner.OtherNames, Nagari = partner.Nagari!.Name }).ToListAsync(cancellationToken);
        var ids = shown.ConvertAll(partner => (long?)partner.Id);
        var inForce = await database.WithTerms(database.Set<Agreement>().Where(agreement => agreement.Parties.Any(party => ids.Contains(party.PartnerId))))
            .Where(AgreementTerms.IsInForce(today)).SelectMany(row => row.Agreement.Parties).Where(party => ids.Contains(party.PartnerId))
            .GroupBy(party => party.PartnerId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key!.Value, group => group.Count, cancellationToken);
        Partners = [.. shown.Select(partner => new PartnerRow(partner.Slug, partner.Name, partner.OtherNames, partner.Nagari, inForce.GetValueOrDefault(partner.Id)))];
    }
}
