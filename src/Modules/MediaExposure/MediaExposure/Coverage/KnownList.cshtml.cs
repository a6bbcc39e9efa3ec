using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>The recall set: articles that staff know of, by quarter, and what became of each.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class KnownListModel(PortalDbContext database, CoverageLookup lookup, KnownArticles known, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private const int PageSize = 50;
    private const int MaxLines = 200;
    private const int LinesNamed = 10;

    [BindProperty(SupportsGet = true, Name = "triwulan")]
    public string? QuarterText { get; set; }

    /// <summary>"ditemukan" or "terlewat"; anything else shows all.</summary>
    [BindProperty(SupportsGet = true, Name = "hasil")]
    public string? Wanted { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public KnownInput Input { get; set; } = new();

    /// <summary>Links pasted at once, one a line.</summary>
    [BindProperty]
    public string? Links { get; set; }

    [BindProperty]
    public DateOnly? LinksDay { get; set; }

    public Quarter Quarter { get; private set; }
    public IReadOnlyList<Quarter> Quarters { get; private set; } = [];
    public IReadOnlyList<(KnownArticle Article, CoverageVerdict Verdict)> Rows { get; private set; } = [];
    public CoverageCount Count { get; private set; }
    public int Shown { get; private set; }
    public int PageCount => Math.Max(1, (Shown + PageSize - 1) / PageSize);
    public IReadOnlyList<string> OutletNames { get; private set; } = [];

    public bool MayEdit => PermissionCatalog.Holds(User, Permissions.ReviewMentions);
    public bool MayManageSources => PermissionCatalog.Holds(User, Permissions.ManageSources);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayEdit)
            return Forbid();
        foreach (var (field, words) in Input.Problems(clock.Today))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (!ModelState.IsValid)
            return await AgainAsync(cancellationToken);
        var article = known.New(User.Identity!.Name!);
        Input.Write(article);
        if (await known.TwinAsync(article, cancellationToken) is { } twin)
            return await TwinAsync(twin, cancellationToken);
        database.Add(article);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (article.CanonicalUrl is not null)
        {
            // The second of two clicks, or a colleague at the same moment.
            database.ChangeTracker.Clear();
            if (await known.TwinAsync(article, cancellationToken) is not { } theirs)
                throw;
            return await TwinAsync(theirs, cancellationToken);
        }

        TempData["Done"] = S["Coverage.Added", article.AuditName].Value;
        return RedirectToPage(new { triwulan = Quarter.Of(article.Day).ToString() });
    }

    /// <summary>The good lines are noted; the others stay in the field, with what is wrong with them.</summary>
    public async Task<IActionResult> OnPostManyAsync(CancellationToken cancellationToken)
    {
        if (!MayEdit)
            return Forbid();
        ModelState.Clear();
        var lines = PlainText.Clean(Links).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length is 0 or > MaxLines)
            ModelState.AddModelError(nameof(Links), S["Coverage.Many.Count", MaxLines]);
        if (LinksDay is not { } day || day > clock.Today || day.Year < 2000)
            ModelState.AddModelError(nameof(LinksDay), S["Coverage.DayBad"]);
        if (!ModelState.IsValid)
            return await AgainAsync(cancellationToken);
        var read = lines.Select(line => (Line: line, Address: KnownInput.AddressOf(line))).ToLookup(one => one.Address is not null);
        (int Added, int Known) done = default;
        await Crawl.Conflicts.RetryAsync(database, async () =>
            done = await known.AddAsync([.. read[true].Select(one => one.Address!)], LinksDay!.Value, User.Identity!.Name!, cancellationToken));
        if (read[true].Any())
            TempData["Done"] = done.Known == 0 ? S["Coverage.Many.Done", done.Added].Value : S["Coverage.Many.DoneKnown", done.Added, done.Known].Value;
        if (!read[false].Any())
            return RedirectToPage(new { triwulan = Quarter.Of(LinksDay!.Value).ToString() });
        Links = string.Join('\n', read[false].Select(one => one.Line));
        foreach (var (line, _) in read[false].Take(LinesNamed))
            ModelState.AddModelError(nameof(Links), S["Coverage.Many.Bad", line.Length > 80 ? line[..80] + "…" : line]);
        return await AgainAsync(cancellationToken);
    }

    private async Task<IActionResult> TwinAsync(KnownArticle twin, CancellationToken cancellationToken)
    {
        ModelState.AddModelError(twin.Url is null ? "Input.Title" : "Input.Url", S["Coverage.Twin", twin.AuditName, twin.AddedBy]);
        return await AgainAsync(cancellationToken);
    }

    private async Task<PageResult> AgainAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var current = Quarter.Of(clock.Today);
        Quarter = Quarter.TryParse(QuarterText, out var asked) ? asked : current;
        Quarters = [.. Enumerable.Range(0, 8).Select(back => Enumerable.Range(0, back).Aggregate(current, (quarter, _) => quarter.Previous)).Append(Quarter).Distinct()];
        var (first, last) = (Quarter.FirstDay, Quarter.LastDay);
        var articles = await database.Set<KnownArticle>().AsNoTracking().Where(article => article.Day >= first && article.Day <= last)
            .OrderByDescending(article => article.Day).ThenByDescending(article => article.Id).ToListAsync(cancellationToken);
        var verdicts = await lookup.OfAsync(articles, cancellationToken);
        Count = new CoverageCount(verdicts.Values.Count(verdict => verdict.IsFound), articles.Count);
        var wanted = articles.Where(article => Wanted switch { "ditemukan" => verdicts[article.Id].IsFound, "terlewat" => !verdicts[article.Id].IsFound, _ => true }).ToList();
        Shown = wanted.Count;
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Rows = [.. wanted.Skip((PageNumber - 1) * PageSize).Take(PageSize).Select(article => (article, verdicts[article.Id]))];
        if (MayEdit)
            OutletNames = await database.OutletsThatPublish().OrderBy(outlet => outlet.Name).Select(outlet => outlet.Name).Take(500).ToListAsync(cancellationToken);
    }
}
