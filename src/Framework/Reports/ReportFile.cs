using Microsoft.AspNetCore.Mvc;
using PortalMitra.Framework.Exports;

namespace PortalMitra.Framework.Reports;

/// <summary>A report as the file that an address asks for by <c>?berkas=</c>.</summary>
public static class ReportFile
{
    /// <param name="format"><c>csv</c> or <c>xlsx</c>; anything else asks for the page.</param>
    /// <returns>Null for the page.</returns>
    public static FileContentResult? Of(IReportDocument report, string? format) => format switch
    {
        "csv" => new FileContentResult(SheetFile.Csv(report.Sheets), SheetFile.CsvType) { FileDownloadName = $"{report.FileName}.csv" },
        "xlsx" => new FileContentResult(SheetFile.Xlsx(report.Sheets), SheetFile.XlsxType) { FileDownloadName = $"{report.FileName}.xlsx" },
        _ => null,
    };
}
