using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;

/// <summary>One agreement for everybody: its parties with their numbers, its term, what it is for, and its open files.</summary>
internal sealed class ReadPublicModel(PortalDbContext database, PartyNames names, PortalClock clock) : PageModel
{
    private TermRow? _row;

    public Agreement Agreement => (_row ?? throw new InvalidOperationException("The page is rendered only for an agreement that was found.")).Agreement;
    public AgreementTerm Term => _row!.Term;
    public IReadOnlyList<Agreement> Addenda { get; private set; } = [];
    public IReadOnlyList<Attachment> Files { get; private set; } = [];
    public string Office { get; private set; } = "";
    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var open = RegisterQuery.Open(database);
        _row = await database.WithTerms(open.AsSplitQuery().Where(agreement => agreement.Slug == slug).Include(agreement => agreement.Kind).Include(agreement => agreement.Nagari)
            .Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).Include(agreement => agreement.Parties).ThenInclude(party => party.Nagari)).SingleOrDefaultAsync(cancellationToken);
        if (_row is null)
            return NotFound();
        Office = await names.OfficeAsync(cancellationToken);
        Addenda = await open.Include(addendum => addendum.Kind).Where(addendum => addendum.ParentId == Agreement.Id).OrderBy(addendum => addendum.SignedOn).ThenBy(addendum => addendum.Id).ToListAsync(cancellationToken);
        Files = await RegisterQuery.OpenFiles(database).Where(file => file.AgreementId == Agreement.Id).OrderBy(file => file.Title).ThenByDescending(file => file.Edition).ToListAsync(cancellationToken);
        return Page();
    }
}
