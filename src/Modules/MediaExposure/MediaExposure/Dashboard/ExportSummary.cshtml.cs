using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Exports;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.MediaExposure.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>The dashboard as a file: figure, comparisons and splits, with the rules they were counted by.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class ExportSummaryModel(PortalDbContext database, ExposureSummary summary, CoverageFigure coverage, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string form, CancellationToken cancellationToken)
    {
        if (form is not ("csv" or "xlsx" or "json") || ExposureFilter.Read(name => Request.Query[name]) is not { } filter)
            return NotFound();
        var nagari = filter.Nagari is { } slug ? await database.Set<Nagari>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) : null;
        var figures = await summary.ReckonAsync(filter.Period with { NagariId = nagari?.Id }, nagari?.Slug, cancellationToken);
        var found = await coverage.OfAsync(figures.Period.FirstDay, figures.Period.LastDay, cancellationToken);
        var name = $"ekspos-{filter.Period.ToString().ToLowerInvariant()}-ringkasan.{form}";
        return form switch
        {
            "csv" => File(SheetFile.Csv([.. Sheets(figures, nagari, found)]), SheetFile.CsvType, name),
            "xlsx" => File(SheetFile.Xlsx([.. Sheets(figures, nagari, found)]), SheetFile.XlsxType, name),
            _ => File(SheetFile.Json(Content(figures, nagari, found)), SheetFile.JsonType, name),
        };
    }

    private IEnumerable<Sheet> Sheets(ExposureFigures figures, Nagari? nagari, CoverageCount found)
    {
        yield return new Sheet(S["Dashboard.Sheet.About"], [S["Export.What"], S["Export.Value"]],
        [
            [S["Filter.Period"].Value, S.Of(figures.Period)],
            [S["Filter.Nagari"].Value, nagari?.Name ?? S["Dashboard.Regency"].Value],
            [S["Export.CountedOn"].Value, clock.Today],
            [S["Dashboard.How.Rule"].Value, $"{figures.Rule.Number}: {ReaderText.Of(figures.Rule.Indonesian, figures.Rule.English).Text}"],
            [S["Tiers.Title"].Value, figures.TierVersion],
            .. Numbers(figures.Count).Select(number => new object?[] { number.Label, number.Value }),
            [S["Export.Waiting"].Value, figures.Waiting],
            [S["Export.Watched"].Value, figures.Sources.Watched],
            [S["Export.FailedSources"].Value, figures.Sources.FailedInAll],
            [S["Coverage.Title"].Value, found.Known == 0 ? S["Coverage.OnDashboard.None"].Value : S["Coverage.Figure", found.Found, found.Known].Value],
            .. figures.Comparisons.Select(comparison => new object?[] { $"{S[$"Comparison.{comparison.Kind}"].Value}: {S["Dashboard.Then"].Value}", comparison.Then }),
            .. figures.Comparisons.Select(comparison => new object?[] { $"{S[$"Comparison.{comparison.Kind}"].Value}: {S["Dashboard.Growth"].Value}", S.Of(comparison.Growth) }),
        ]);
        yield return new Sheet(
            S["Dashboard.Trend"], [S["Filter.Period"], .. Columns],
            [.. figures.Trend.Select(point => new object?[] { S["Quarter", point.Quarter.Roman, point.Quarter.Year].Value, point.Count?.Mentions, point.Count?.Outlets, point.Count?.Stories, point.Count?.Events })]);
        yield return FailedSources(figures);
        foreach (var (title, splits) in Splits(figures))
            yield return new Sheet(S[title], [S[title], .. Columns], [.. splits.Select(split => new object?[] { S.Of(split), split.Count.Mentions, split.Count.Outlets, split.Count.Stories, split.Count.Events })]);
    }

    private Sheet FailedSources(ExposureFigures figures) => new(
        S["Dashboard.Sources"], [S["Field.Outlet"], S["Dashboard.DaysRead"], S["Dashboard.DaysFailed"], S["Dashboard.DaysLost"]],
        [.. figures.Sources.Failed.Select(source => new object?[] { source.Outlet, source.Days, source.FailedDays, source.LostDays })]);

    private IEnumerable<string> Columns => [S["Press.Mentions"], S["Press.Outlets"], S["Press.Stories"], S["Press.Events"]];

    private IEnumerable<(string Label, int? Value)> Numbers(ExposureCount? count) =>
        Columns.Zip<string, int?, (string, int?)>([count?.Mentions, count?.Outlets, count?.Stories, count?.Events], (label, value) => (label, value));

    private static IEnumerable<(string Title, IReadOnlyList<Split> Splits)> Splits(ExposureFigures figures) =>
    [
        ("Dashboard.ByKind", figures.Kinds), ("Dashboard.ByNagari", figures.Nagari), ("Dashboard.ByOutlet", figures.Outlets), ("Dashboard.ByTier", figures.Tiers),
        ("Dashboard.ByMedium", figures.Media), ("Dashboard.ByTone", figures.Tones), ("Dashboard.ByTopic", figures.Topics),
    ];

    private object Content(ExposureFigures figures, Nagari? nagari, CoverageCount found) => new
    {
        Period = figures.Period.ToString(),
        figures.Period.FirstDay,
        figures.Until,
        Nagari = nagari?.Slug,
        CountingRule = new { figures.Rule.Number, figures.Rule.ValidFrom, Kinds = figures.Rule.CountedKinds },
        TierRulesOf = figures.TierVersion,
        figures.Count,
        figures.Waiting,
        Comparisons = figures.Comparisons.Select(comparison => new { comparison.Kind, comparison.First, comparison.Last, comparison.Then, comparison.Growth.Reason, PercentTenths = comparison.Growth.Tenths, comparison.IsPerDay }),
        Trend = figures.Trend.Select(point => new { Quarter = point.Quarter.ToString(), point.Count }),
        Splits = Splits(figures).Select(split => new { Name = S[split.Title].Value, Lines = split.Splits.Select(line => new { Name = S.Of(line), line.Count }) }),
        figures.Sources,
        Coverage = new { found.Found, found.Known },
    };
}
