using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Exchange;

/// <summary>Takes a list of sources from a file, and gives the whole list as one.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class ExchangeSourcesModel(
    PortalDbContext database, SourceRegister register, PortalClock clock, IOptions<ExposureOptions> options, IStringLocalizer<Strings> S) : PageModel
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxSources = 2000;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The person knows the file, and wants what is in it watched at once.</summary>
    [BindProperty]
    public bool IsConfirmed { get; set; }

    public ImportReport? Report { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Problem(out var records) is { } problem)
            ModelState.AddModelError(nameof(Upload), S[problem, MaxSources]);
        if (!ModelState.IsValid)
            return Page();
        Report = await ImportAsync(records, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetOpmlAsync(CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        OpmlFile.Write(file, S["Sources.Title"], clock.UtcNow, await AllAsync(cancellationToken));
        return File(file.ToArray(), "text/x-opml; charset=utf-8", $"sumber-{clock.Today:yyyy-MM-dd}.opml");
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        CsvFile.Write(file, await AllAsync(cancellationToken));
        return File(file.ToArray(), "text/csv; charset=utf-8", $"sumber-{clock.Today:yyyy-MM-dd}.csv");
    }

    private string? Problem(out IReadOnlyList<SourceRecord> records)
    {
        records = [];
        if (Upload is null || Upload.Length == 0)
            return "Import.NoFile";
        if (Upload.Length > MaxBytes)
            return "Import.TooLarge";
        using var file = Upload.OpenReadStream();
        var isCsv = !LooksLikeXml(file);
        if ((isCsv ? CsvFile.Read(file) : OpmlFile.Read(file)) is not { } read)
            return isCsv ? "Import.NotCsv" : "Import.NotOpml";
        records = read;
        return read.Count switch { 0 => "Import.NothingInIt", > MaxSources => "Import.TooMany", _ => null };
    }

    /// <summary>Names of files say little: what begins with a tag is no table, whatever its encoding.</summary>
    private static bool LooksLikeXml(Stream file)
    {
        int next;
        do
            next = file.ReadByte();
        while (next is 0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or ' ' or '\t' or '\r' or '\n');
        file.Position = 0;
        return next == '<';
    }

    private async Task<ImportReport> ImportAsync(IReadOnlyList<SourceRecord> records, CancellationToken cancellationToken)
    {
        var (added, known, refused) = (0, 0, new List<(string, string)>());
        foreach (var record in records)
        {
            if (record.Kind is not { } kind)
            {
                refused.Add((record.Url, "Import.KindUnknown"));
                continue;
            }

            var input = new SourceInput
            {
                OutletName = record.Name.Length > 200 ? record.Name[..200] : record.Name,
                Url = record.Url,
                Kind = kind,
                Words = record.Words,
                LinkSelector = record.LinkSelector,
                FixedMinutes = record.FixedMinutes,
                IsOwn = record.IsOwn,
            };
            if (ProblemOf(input) is { } problem)
                refused.Add((record.Url, problem));
            else if (await register.AddAsync(Wanted(input, record), cancellationToken) is null)
                known++;
            else
                added++;
        }

        return new ImportReport(added, known, refused);
    }

    private string? ProblemOf(SourceInput input)
    {
        var problems = new List<ValidationResult>();
        if (Validator.TryValidateObject(input, new ValidationContext(input), problems, validateAllProperties: true))
            return input.Problems(options.Value.LoopbackPorts).Select(problem => problem.Words).FirstOrDefault();
        // The words of a field speak of how long it may be, which a line of a file cannot show.
        return problems[0].ErrorMessage == "Input.TooLong" ? "Import.TooLong" : problems[0].ErrorMessage;
    }

    /// <summary>A feed may be served by somebody else: the outlet's own address decides whose it is.</summary>
    private NewSource Wanted(SourceInput input, SourceRecord record)
    {
        var wanted = input.ToNewSource()! with { IsEnabled = IsConfirmed && record.IsEnabled };
        return record.Home is { } written && WebUrl.Parse(written)?.ToUri() is { } home ? wanted with { Site = Site.Of(home) } : wanted;
    }

    private async Task<IReadOnlyList<SourceRecord>> AllAsync(CancellationToken cancellationToken)
    {
        var sources = await database.Set<Source>().AsNoTracking().Include(source => source.Outlet).OrderBy(source => source.Outlet.Name).ThenBy(source => source.Id).ToListAsync(cancellationToken);
        return [.. sources.Select(source => new SourceRecord(source.Outlet.Name, source.Url, source.Kind, $"{new Uri(source.Url).Scheme}://{source.Outlet.SiteKey}/")
        {
            Words = source.Words,
            LinkSelector = source.LinkSelector,
            FixedMinutes = source.FixedMinutes,
            IsOwn = source.Outlet.IsOwn,
            IsEnabled = source.IsEnabled,
        })];
    }
}
