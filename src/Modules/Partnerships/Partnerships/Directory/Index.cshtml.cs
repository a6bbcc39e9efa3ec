using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.Directory;

/// <summary>Partners for everybody, by name, with a map of those whose place is stored.</summary>
internal sealed class IndexModel(PortalDbContext database, PortalClock clock) : PageModel
{
    public const int PageSize = 48;
    private const int MostPoints = 500;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public RegisterFilter Filter { get; private set; } = new();
    public IReadOnlyList<PartnerKind> Kinds { get; private set; } = [];
    public IReadOnlyList<DirectoryRow> Partners { get; private set; } = [];
    public PartnerMap? Map { get; private set; }
    public int Total { get; private set; }
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = RegisterQuery.Read(Request.Query);
        Kinds = await database.Set<PartnerKind>().AsNoTracking().OrderBy(kind => kind.Position).ThenBy(kind => kind.Id).ToListAsync(cancellationToken);
        var partners = database.Set<Partner>().AsNoTracking().Where(partner => partner.IsPublic && partner.MergedIntoId == null).Named(Filter.Words);
        if (Filter.Kind is { } kind)
            partners = partners.Where(partner => partner.Kind!.Slug == kind);
        Total = await partners.CountAsync(cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        var shown = await partners.OrderBy(partner => partner.Name).ThenBy(partner => partner.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(partner => new { partner.Id, partner.Slug, partner.Name, partner.Kind, Nagari = partner.Nagari!.Name, HasLogo = partner.LogoHash != null }).ToListAsync(cancellationToken);
        var ids = shown.ConvertAll(partner => (long?)partner.Id);
        var inForce = await database.WithTerms(RegisterQuery.Open(database).Where(agreement => agreement.Parties.Any(party => ids.Contains(party.PartnerId))))
            .Where(AgreementTerms.IsInForce(clock.Today)).SelectMany(row => row.Agreement.Parties).Where(party => ids.Contains(party.PartnerId))
            .GroupBy(party => party.PartnerId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key!.Value, group => group.Count, cancellationToken);
        Partners = [.. shown.Select(partner => new DirectoryRow(partner.Slug, partner.Name, partner.Kind?.NameIn(), partner.Nagari, partner.HasLogo, inForce.GetValueOrDefault(partner.Id)))];
        Map = PartnerMap.Of(await partners.Where(partner => partner.Latitude != null && partner.Longitude != null).OrderBy(partner => partner.Id).Take(MostPoints)
            .Select(partner => new MapPlace(partner.Latitude!.Value, partner.Longitude!.Value, partner.Name, partner.Slug)).ToListAsync(cancellationToken));
    }
}

/// <param name="InForce">How many of its open agreements are in force today.</param>
internal sealed record DirectoryRow(string Slug, string Name, string? Kind, string? Nagari, bool HasLogo, int InForce);
