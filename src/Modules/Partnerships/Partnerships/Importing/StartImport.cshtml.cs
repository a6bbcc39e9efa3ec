using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Exports;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Importing;

/// <summary>Takes the spreadsheet of the old register.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
[UploadLimit]
internal sealed class StartImportModel(RegisterImports imports, IStringLocalizer<Strings> S) : PageModel
{
    public const int MaxMegabytes = 10;

    [BindProperty]
    public IFormFile? Spreadsheet { get; set; }

    [BindProperty(SupportsGet = true, Name = UploadLimitAttribute.Sign)]
    public bool IsTooLarge { get; set; }

    public void OnGet()
    {
        if (IsTooLarge)
            ModelState.AddModelError("Spreadsheet", S["Import.TooLarge", MaxMegabytes]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Spreadsheet is not { Length: > 0 })
            return Problem("Import.NoFile");
        if (Spreadsheet.Length > MaxMegabytes * 1024L * 1024)
            return Problem("Import.TooLarge", MaxMegabytes);
        IReadOnlyList<TableLine>? lines;
        try
        {
            await using var content = Spreadsheet.OpenReadStream();
            lines = TableFile.Read(content, RegisterImport.MaxRows);
        }
        catch (TableTooLongException)
        {
            return Problem("Import.TooLong", RegisterImport.MaxRows);
        }

        if (lines is null)
            return Problem("Import.NotATable");
        if (lines.Count < 2)
            return Problem("Import.Empty");
        var import = await imports.KeepAsync(FileNames.Clean(Spreadsheet.FileName, Spreadsheet.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? ".xlsx" : ".csv"), lines, User.Identity!.Name!, cancellationToken);
        return Redirect(Url.Content($"~/kelola/kemitraan/impor/{import.Id}"));
    }

    private PageResult Problem(string words, params object[] values)
    {
        ModelState.AddModelError("Spreadsheet", S[words, values]);
        return Page();
    }
}
