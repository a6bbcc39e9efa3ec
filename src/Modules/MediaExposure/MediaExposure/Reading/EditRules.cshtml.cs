using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Setup;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>The rules of one outlet beside an example page: each try shows at once what is read without them and with them.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class EditRulesModel(
    PortalDbContext database, ExamplePages examples, PortalClock clock, PortalFormat format, IOptions<ExposureOptions> options, IStringLocalizer<Strings> S) : PageModel
{
    private const int RecentShown = 10;

    [BindProperty]
    public RulesInput Input { get; set; } = new();

    public Outlet? Outlet { get; private set; }

    /// <summary>As they are stored; null when the outlet is read without rules.</summary>
    public ReadingRules? Rules { get; private set; }
    public string? SourceSlug { get; private set; }
    public IReadOnlyList<FoundLink> Recent { get; private set; } = [];
    public Example? Example { get; private set; }
    public RulesPreview? Preview { get; private set; }
    public RulesCheck? Check { get; private set; }

    /// <summary>Somebody saved in between; what was typed is kept in the form beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    /// <param name="alamat">An article of the outlet that somebody found to be read wrongly.</param>
    public async Task<IActionResult> OnGetAsync(string slug, string? alamat, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        Input = RulesInput.Of(Rules, alamat is { Length: <= 2048 } ? alamat : null);
        if (alamat is null)
            Example = examples.Stored(Rules);
        Check = RulesCheck.Of(Rules, Example, isFromSite: false, cancellationToken);
        return Show(cancellationToken);
    }

    /// <summary>Fetches the example page; what was typed stays.</summary>
    public async Task<IActionResult> OnPostOpenAsync(string slug, string? pick, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        await FindExampleAsync(cancellationToken);
        Input.Address = pick ?? Input.Address;
        if (AddressOf(Input.Address) is { } address && await examples.FetchAsync(Outlet!, address, anew: false, cancellationToken) is var (example, problem))
        {
            Example = example ?? Example;
            if (problem is not null)
                ModelState.AddModelError("Input.Address", WordsOf(problem));
        }

        return Show(cancellationToken);
    }

    /// <summary>Reads the example with the rules as they are typed, and saves nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string slug, string? take, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (take is { Length: <= ReadingRules.MaxSelector + 20 })
            Input.Take(take);
        await FindExampleAsync(cancellationToken);
        Validate();
        return Show(cancellationToken);
    }

    /// <summary>Asks the site for the example anew: has its template changed?</summary>
    public async Task<IActionResult> OnPostRecheckAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        Input = RulesInput.Of(Rules, address: null);
        Example = examples.Stored(Rules);
        if (Rules?.ExampleUrl is { } url)
        {
            var (example, problem) = await examples.FetchAsync(Outlet!, new Uri(url), anew: true, cancellationToken);
            Example = example ?? Example;
            if (problem is not null)
                ModelState.AddModelError("Input.Address", WordsOf(problem));
            Check = RulesCheck.Of(Rules, example, isFromSite: true, cancellationToken);
        }

        return Show(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (Rules?.Version != Input.Version)
        {
            // A second press of the same button has nothing to lose.
            return Rules is not null && Input.IsSameAs(Rules) && Rules.ChangedBy == User.Identity!.Name ? Done(slug, "Rules.Saved") : await ConflictAsync(slug, cancellationToken);
        }

        await FindExampleAsync(cancellationToken);
        Validate();
        Require(cancellationToken);
        if (!ModelState.IsValid)
            return Show(cancellationToken);
        try
        {
            await SaveAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Changed, or entered for the first time, by somebody else at this moment.
            database.ChangeTracker.Clear();
            if (!await LoadAsync(slug, cancellationToken) || Rules is null)
                throw;
            return Input.IsSameAs(Rules) && Rules.ChangedBy == User.Identity!.Name ? Done(slug, "Rules.Saved") : await ConflictAsync(slug, cancellationToken);
        }

        return Done(slug, "Rules.Saved");
    }

    public async Task<IActionResult> OnPostDeleteAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (Rules is null)
            return Done(slug, "Rules.Deleted");
        if (Rules.Version != Input.Version)
            return await ConflictAsync(slug, cancellationToken);
        database.Remove(Rules);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return await ConflictAsync(slug, cancellationToken);
        }

        return Done(slug, "Rules.Deleted");
    }

    /// <summary>The rules as a recipe, for another portal that reads the same outlet.</summary>
    public async Task<IActionResult> OnGetExportAsync(string slug, CancellationToken cancellationToken) =>
        await LoadAsync(slug, cancellationToken) && Rules is not null
            ? File(JsonSerializer.SerializeToUtf8Bytes(ReadingRulesStep.RecipeOf(Rules), ReadingRulesStep.Writing), "application/json", $"aturan-baca-{slug}.recipe.json")
            : NotFound();

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        Outlet = await database.Set<Outlet>().Include(outlet => outlet.Aliases).SingleOrDefaultAsync(outlet => outlet.Slug == slug, cancellationToken);
        if (Outlet is null)
            return false;
        Rules = await database.Set<ReadingRules>().Include(rules => rules.Outlet).SingleOrDefaultAsync(rules => rules.OutletId == Outlet.Id, cancellationToken);
        SourceSlug = await database.Set<Source>().Where(source => source.OutletId == Outlet.Id).OrderBy(source => source.Id).Select(source => source.Slug).FirstOrDefaultAsync(cancellationToken);
        Recent = await database.Set<FoundLink>().AsNoTracking().Where(link => link.OutletId == Outlet.Id)
            .OrderByDescending(link => link.FoundUtc).ThenByDescending(link => link.Id).Take(RecentShown).ToListAsync(cancellationToken);
        return true;
    }

    private async Task FindExampleAsync(CancellationToken cancellationToken)
    {
        Example = Input.ExampleId is { } id ? await examples.FindAsync(Outlet!.Id, id, cancellationToken) : examples.Stored(Rules);
        if (Example is null && Input.ExampleId is not null)
            ModelState.AddModelError("Input.Address", S["Rules.ExampleGone"]);
    }

    private PageResult Show(CancellationToken cancellationToken)
    {
        // The fields show what the model holds by now, not what the request brought.
        foreach (var key in ModelState.Keys.Where(key => ModelState[key]!.Errors.Count == 0).ToList())
            ModelState.Remove(key);
        Input.ExampleId = Example?.Id;
        Preview = Example is null ? null : RulesPreview.Of(Example, Input, cancellationToken);
        return Page();
    }

    private void Validate()
    {
        foreach (var (field, words, selector) in Input.Problems())
            ModelState.AddModelError($"Input.{field}", S[words, selector, words == "Rules.TooManyRemoved" ? ReadingRules.MaxRemoved : ReadingRules.MaxSelector]);
    }

    /// <summary>What may be tried may not always be kept: rules come with an example that they read.</summary>
    private void Require(CancellationToken cancellationToken)
    {
        if (Input.IsEmpty)
            ModelState.AddModelError("Input.Body", S["Rules.Nothing"]);
        if (Example is null)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError("Input.Address", S["Rules.ExampleMissing"]);
            return;
        }

        var preview = RulesPreview.Of(Example, Input, cancellationToken);
        foreach (var field in preview.Missed)
            ModelState.AddModelError($"Input.{field}", S["Rules.FitsNothing", S[$"Rules.{field}"].Value]);
        if (preview.With.Failure is { } failure)
            ModelState.AddModelError("Input.Body", S["Rules.Unreadable", S[$"Extract.{failure}"].Value]);
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        var article = ReadSide.Of(Example!, Input.ToRules(), cancellationToken).Article!;
        if (Rules is null)
            database.Add(Rules = new ReadingRules { Outlet = Outlet! });
        Input.WriteTo(Rules);
        var copy = Example!.MayBeArchived && article.MayBeArchived ? await examples.StoreAsync(Example, cancellationToken) : null;
        Rules.SetExample(Example.Url.AbsoluteUri, Example.FetchedUtc, Example.Charset, copy, ExampleReading.Of(article));
        (Rules.ChangedBy, Rules.ChangedUtc) = (User.Identity!.Name, clock.UtcNow);
        await database.SaveChangesAsync(cancellationToken);
    }

    private RedirectToPageResult Done(string slug, string words)
    {
        TempData["Done"] = S[words, Outlet!.Name].Value;
        return RedirectToPage(new { slug });
    }

    private async Task<PageResult> ConflictAsync(string slug, CancellationToken cancellationToken)
    {
        IsConflict = true;
        await LoadAsync(slug, cancellationToken);
        await FindExampleAsync(cancellationToken);
        Input.Version = Rules?.Version;
        return Show(cancellationToken);
    }

    private Uri? AddressOf(string? typed)
    {
        var whole = typed is null || typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed.Trim()}";
        var url = whole is { Length: <= 2048 } && WebUrl.Parse(whole) is { } parsed && CanonicalUrl.From(parsed) is not null ? parsed.ToUri() : null;
        var problem = string.IsNullOrWhiteSpace(typed) ? "Rules.AddressMissing" : SourceAddress.Problem(whole, url, options.Value.LoopbackPorts);
        if (problem is not null)
            ModelState.AddModelError("Input.Address", S[problem]);
        return problem is null ? url : null;
    }

    private string WordsOf(ExampleProblem problem) => S[problem.Key, Outlet!.SiteKey, problem.AgainUtc is { } again ? format.Instant(again) : ""];
}
