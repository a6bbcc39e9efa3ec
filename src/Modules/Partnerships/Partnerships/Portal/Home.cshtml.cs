using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.Portal;

/// <summary>A partner's own rooms: its agreements, what is owed next, its contacts.</summary>
[RequirePermission(nameof(Permissions.UsePartnerPortal))]
internal sealed class HomeModel(PortalDbContext database, PartnerScope scope, PortalClock clock) : PageModel
{
    private const int DutiesShown = 8;

    public IReadOnlyList<Partner> Partners { get; private set; } = [];
    public IReadOnlyList<TermRow> Agreements { get; private set; } = [];

    /// <summary>What the partner itself still owes, the nearest day first.</summary>
    public IReadOnlyList<Obligation> Duties { get; private set; } = [];
    public ILookup<long, Contact> Contacts { get; private set; } = Array.Empty<Contact>().ToLookup(contact => contact.PartnerId);
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Partners = await scope.Partners.AsNoTracking().OrderBy(partner => partner.Name).ToListAsync(cancellationToken);
        Agreements = await database.WithTerms(scope.Agreements.AsNoTracking().Include(agreement => agreement.Kind).Where(agreement => agreement.Stage != AgreementStage.Dropped))
            .OrderByDescending(row => row.Agreement.StartsOn ?? row.Agreement.SignedOn).ThenByDescending(row => row.Agreement.Id).ToListAsync(cancellationToken);
        var ids = Partners.Select(partner => (long?)partner.Id).ToList();
        Duties = await database.Set<Obligation>().AsNoTracking().Include(duty => duty.Agreement)
            .Where(duty => duty.DoneOn == null && duty.Agreement!.Stage == AgreementStage.Signed && scope.Agreements.Any(agreement => agreement.Id == duty.AgreementId) && (duty.PartyId == null || ids.Contains(duty.Party!.PartnerId)))
            .OrderBy(duty => duty.DueOn == null).ThenBy(duty => duty.DueOn).ThenBy(duty => duty.Id).Take(DutiesShown).ToListAsync(cancellationToken);
        Contacts = (await database.Set<Contact>().AsNoTracking().Where(contact => scope.Partners.Any(partner => partner.Id == contact.PartnerId)).OrderBy(contact => contact.Name).ToListAsync(cancellationToken)).ToLookup(contact => contact.PartnerId);
    }
}
