using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Exports;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>The rows behind a number as a file.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class ExportRowsModel(ExposureRows rows, IStringLocalizer<Strings> S) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string form, CancellationToken cancellationToken)
    {
        if (form is not ("csv" or "xlsx" or "json") || ExposureFilter.Read(name => Request.Query[name]) is not { } filter)
            return NotFound();
        var found = await rows.OfAsync(filter, cancellationToken);
        var read = await rows.ReadAsync(found, filter.Order, 0, int.MaxValue, cancellationToken);
        var name = $"ekspos-{filter.Period.ToString().ToLowerInvariant()}-baris.{form}";
        return form switch
        {
            "csv" => File(SheetFile.Csv(SheetOf(read)), SheetFile.CsvType, name),
            "xlsx" => File(SheetFile.Xlsx(SheetOf(read)), SheetFile.XlsxType, name),
            _ => File(SheetFile.Json(new { Filter = filter.ToQuery(), Counts = await ExposureCount.OfAsync(found, cancellationToken), Rows = read }), SheetFile.JsonType, name),
        };
    }

    private Sheet SheetOf(IReadOnlyList<ExposureRow> read) => new(
        S["ExposureRows.Sheet"],
        [
            S["Export.Day"], S["Export.Headline"], S["Export.Outlet"], S["Export.OutletType"], S["Outlet.Tier"], S["Export.Kind"], S["Export.State"], S["Export.Tone"], S["Export.Prominence"], S["Export.Topic"],
            S["Export.Nagari"], S["Export.Story"], S["Export.Event"], S["Export.EventName"], S["Export.Url"], S["Export.Place"], S["Export.Sentence"], S["Export.Copy"], S["Export.Mention"],
        ],
        [.. read.Select(row => new object?[]
        {
            row.Day, row.Title, row.Outlet, S[$"OutletType.{row.Medium}"].Value, row.Tier?.ToString(), S[$"Kind.{row.Kind}"].Value, S[$"State.{row.State}"].Value,
            row.Tone is { } tone ? S[$"Tone.{tone}"].Value : null, row.Prominence, row.Topic, string.Join(", ", row.Nagari), row.Story, row.Event, row.EventName, row.Url, row.Place, row.Sentence,
            S[row.HasCopy ? "Export.Yes" : "Export.No"].Value, row.Id,
        })]);
}
