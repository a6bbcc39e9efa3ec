using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.AgreementList;

[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class IndexModel(PortalDbContext database, PortalClock clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public ListedState State { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public int Total { get; private set; }
    public bool IsEmpty { get; private set; }

    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public IReadOnlyList<AgreementRow> Agreements { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool MayManage => PermissionCatalog.Holds(User, Permissions.ManagePartners);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(State))
            State = ListedState.All;
        var rows = InState(database.WithTerms(database.Set<Agreement>().AsNoTracking().Named(Words)));
        Total = await rows.CountAsync(cancellationToken);
        IsEmpty = Total == 0 && State == ListedState.All && string.IsNullOrWhiteSpace(Words);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        var ordered = State is ListedState.Expiring or ListedState.Undecided
            ? rows.OrderBy(row => row.EndsOn).ThenBy(row => row.Agreement.Id)
            // Those without a first day are still being drawn up, so they come first on either database.
            : rows.OrderBy(row => row.Agreement.StartsOn != null || row.Agreement.SignedOn != null).ThenByDescending(row => row.Agreement.StartsOn ?? row.Agreement.SignedOn).ThenBy(row => row.Agreement.Id);
        var shown = await ordered.Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(row => new
            {
                row.Agreement,
                row.Agreement.Kind,
                row.EndsOn,
                row.HasSignedSuccessor,
                Number = row.Agreement.Parties.Where(party => party.PartnerId == null && party.NagariId == null).Select(party => party.Number).FirstOrDefault(),
                Partners = row.Agreement.Parties.Where(party => party.PartnerId != null || party.NagariId != null).OrderBy(party => party.Position)
                    .Select(party => party.Partner != null ? party.Partner.Name : Party.NameOfNagari(party.Nagari!.Name)).ToList(),
            })
            .ToListAsync(cancellationToken);
        Agreements = [.. shown.Select(row =>
        {
            row.Agreement.Kind = row.Kind;
            return new AgreementRow(row.Agreement, new AgreementTerm(row.Agreement.Stage, row.Agreement.SignedOn, row.Agreement.StartsOn, row.EndsOn, row.Agreement.TerminatedOn, row.HasSignedSuccessor), row.Number, row.Partners);
        })];
    }

    private IQueryable<TermRow> InState(IQueryable<TermRow> rows) => State switch
    {
        ListedState.InForce => rows.Where(AgreementTerms.IsInForce(Today)),
        ListedState.Expiring => rows.Where(AgreementTerms.EndsWithin(AgreementTerm.ExpiringDays, Today)),
        ListedState.UnderWay => rows.Where(row => row.Agreement.Stage != AgreementStage.Signed && row.Agreement.Stage != AgreementStage.Terminated && row.Agreement.Stage != AgreementStage.Dropped),
        ListedState.Undecided => rows.Where(AgreementTerms.IsIn(AgreementState.Expired, Today)).Where(row => row.Agreement.Decision == null || row.Agreement.DecidedForEnd != row.EndsOn),
        ListedState.Ended => rows.Where(row => (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn <= Today) || ((row.Agreement.Stage == AgreementStage.Signed || row.Agreement.Stage == AgreementStage.Terminated) && row.EndsOn < Today)),
        ListedState.Dropped => rows.Where(row => row.Agreement.Stage == AgreementStage.Dropped),
        _ => rows,
    };
}
