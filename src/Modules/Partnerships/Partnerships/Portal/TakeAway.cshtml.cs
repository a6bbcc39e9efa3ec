using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Reports;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Partnerships.Reports;

namespace PortalMitra.Modules.Partnerships.Partnerships.Portal;

/// <summary>The agreement and its work plan for the partner's own files: on paper or as XLSX.</summary>
[RequirePermission(nameof(Permissions.UsePartnerPortal))]
internal sealed class TakeAwayModel(PartnerScope scope, AgreementReports reports) : PageModel
{
    private IReportDocument? _report;

    public string Slug { get; private set; } = "";
    public IReportDocument Report => _report ?? throw new InvalidOperationException("The page is rendered after its report was written.");

    public async Task<IActionResult> OnGetAsync(string slug, string? berkas, CancellationToken cancellationToken)
    {
        Slug = slug;
        _report = await reports.WorkPlanAsync(scope.Agreements.Where(agreement => agreement.Slug == slug), cancellationToken);
        if (_report is null)
            return NotFound();
        return ReportFile.Of(_report, berkas) ?? Page() as IActionResult;
    }
}
