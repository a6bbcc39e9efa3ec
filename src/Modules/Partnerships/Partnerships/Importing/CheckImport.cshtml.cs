using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Exports;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Importing;

/// <summary>Shows what a spreadsheet would do, lets people say which column is which, and takes it in.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class CheckImportModel(PortalDbContext database, RegisterImports imports, IStringLocalizer<Strings> S) : PageModel
{
    public const int RowsShown = 20;
    public const int ProblemsShown = 100;
    private RegisterImport? _import;

    /// <summary>Column of each field, by the field's name; -1 for none.</summary>
    [BindProperty]
    public Dictionary<string, int> Columns { get; set; } = [];

    /// <summary>Take the right rows in though others are wrong.</summary>
    [BindProperty]
    public bool LeavesWrongOut { get; set; }

    public RegisterImport Import => _import ?? throw new InvalidOperationException("The page is rendered only for a spreadsheet that was found.");
    public IReadOnlyList<string> Heads { get; private set; } = [];
    public Dictionary<ImportField, int> Mapping { get; private set; } = [];
    public ImportPlan Plan { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>Keeps which column is which, and looks again.</summary>
    public async Task<IActionResult> OnPostMapAsync(long id, CancellationToken cancellationToken)
    {
        if (await database.Set<RegisterImport>().SingleOrDefaultAsync(one => one.Id == id && one.By == User.Identity!.Name!, cancellationToken) is not { } import)
            return NotFound();
        var mapping = new Dictionary<ImportField, int>();
        foreach (var field in Enum.GetValues<ImportField>())
        {
            if (Columns.TryGetValue(field.ToString(), out var column) && column >= 0)
                mapping[field] = column;
        }

        import.Mapping = JsonSerializer.Serialize(mapping);
        await database.SaveChangesAsync(cancellationToken);
        return Redirect(Url.Content($"~/kelola/kemitraan/impor/{id}#hasil"));
    }

    public async Task<IActionResult> OnPostApplyAsync(long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        ModelState.Clear();
        // A second click: it is in.
        if (Import.AppliedUtc is null)
        {
            if (Plan.Wrong > 0 && !LeavesWrongOut)
            {
                ModelState.AddModelError("LeavesWrongOut", S["Import.HasWrong", PortalFormat.Number(Plan.Wrong)]);
                return Page();
            }

            var count = await imports.ApplyAsync(Import, User.Identity!.Name!, cancellationToken);
            TempData["Done"] = S["Import.Done", PortalFormat.Number(count)].Value;
        }

        return Redirect(Url.Content("~/kelola/kerja-sama"));
    }

    /// <summary>A spreadsheet is its sender's until it is in.</summary>
    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        _import = await database.Set<RegisterImport>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.By == User.Identity!.Name!, cancellationToken);
        if (_import is null)
            return false;
        Heads = RegisterImports.LinesOf(_import) is [var first, ..] ? first.Cells : [];
        Mapping = RegisterImports.MappingOf(_import);
        Plan = await imports.PlanAsync(_import, cancellationToken);
        return true;
    }
}
