using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Framework.Reports;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Reports;

/// <summary>R5, R6 and R7 for staff: on paper, as XLSX and as CSV.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class ReportPageModel(AgreementReports reports) : PageModel
{
    private const int LongestHorizon = 3650;
    private IReportDocument? _report;

    public IReportDocument Report => _report ?? throw new InvalidOperationException("The page is rendered after its report was written.");

    /// <param name="report"><c>register</c>, <c>akan-berakhir</c>, or <c>evaluasi</c>.</param>
    /// <param name="tahun">Of signing; for the register.</param>
    /// <param name="status">For the register.</param>
    /// <param name="jenis">For the register.</param>
    /// <param name="hari">Horizon of what ends.</param>
    /// <param name="naskah">Slug of the agreement that is evaluated.</param>
    /// <param name="berkas">See <see cref="ReportFile"/>.</param>
    public async Task<IActionResult> OnGetAsync(string report, int? tahun, AgreementState? status, long? jenis, int? hari, string? naskah, string? berkas, CancellationToken cancellationToken)
    {
        _report = report switch
        {
            "register" => await reports.BookAsync(tahun is >= 1950 and <= 2100 ? tahun : null, status is { } state && Enum.IsDefined(state) ? state : null, jenis, cancellationToken),
            "akan-berakhir" => await reports.EndingAsync(Math.Clamp(hari ?? AgreementTerm.ExpiringDays, 1, LongestHorizon), cancellationToken),
            "evaluasi" when naskah is not null && !naskah.Contains('\0', StringComparison.Ordinal) => await reports.EvaluationAsync(naskah, cancellationToken),
            _ => null,
        };
        if (_report is null)
            return NotFound();
        return ReportFile.Of(_report, berkas) ?? Page() as IActionResult;
    }

    /// <summary>This very report as a file.</summary>
    public string FileUrl(string format) => $"{Request.PathBase}{Request.Path}{(Request.QueryString.HasValue ? Request.QueryString.Value + "&" : "?")}berkas={format}";
}
