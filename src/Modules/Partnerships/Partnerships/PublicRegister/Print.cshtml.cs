using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Reports;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;

/// <summary>The whole register of a filter, for paper, XLSX and CSV.</summary>
internal sealed class PrintModel(RegisterQuery register, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private IReportDocument? _report;

    public RegisterFilter Filter { get; private set; } = new();

    public IReportDocument Report => _report ?? throw new InvalidOperationException("The page is rendered after its report was written.");

    public async Task<IActionResult> OnGetAsync(string? berkas, CancellationToken cancellationToken)
    {
        Filter = RegisterQuery.Read(Request.Query);
        _report = new RegisterReport(S, await register.ListAsync(register.Rows(Filter), 0, null, cancellationToken), Filter, clock.Today);
        return ReportFile.Of(_report, berkas) ?? Page() as IActionResult;
    }
}
