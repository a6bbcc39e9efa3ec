using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.News.Resources;

namespace PortalMitra.Modules.News.News.EditPage;

[RequirePermission(nameof(Permissions.ManagePages))]
internal sealed class IndexModel(PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public PageInput Input { get; set; } = new();

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>What somebody else saved meanwhile; null when nobody did.</summary>
    public PageText? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } page)
            return NotFound();
        Input = PageInput.Of(page);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } page)
            return NotFound();
        var text = Input.ToText();
        Complain(text.Problems());
        if (!ModelState.IsValid)
            return Page();
        if (!await SaveAsync(page, text, cancellationToken))
            return Page();
        TempData["Done"] = S["EditPage.Done", text.Title].Value;
        return Redirect(Url.Content("~/kelola/halaman"));
    }

    private async Task<bool> SaveAsync(ContentPage page, PageText text, CancellationToken cancellationToken)
    {
        try
        {
            if (page.Version == Input.Version)
            {
                page.Rewrite(text, clock.UtcNow);
                await database.SaveChangesAsync(cancellationToken);
                return true;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            page = await FindAsync(page.Slug, cancellationToken) ?? page;
        }

        // A second click of the same button finds its own work done.
        if (page.ToText() == text)
            return true;
        Conflict = page.ToText();
        // Saving again is then a decision, made with both versions in view.
        Input.Version = page.Version;
        ModelState.Remove("Input.Version");
        return false;
    }

    private void Complain(IEnumerable<PageProblem> problems)
    {
        foreach (var problem in problems)
        {
            var (field, longest) = problem switch
            {
                PageProblem.TitleMissing or PageProblem.TitleTooLong => (nameof(Input.Title), PageText.MaxTitleLength),
                PageProblem.TitleEnTooLong => (nameof(Input.TitleEn), PageText.MaxTitleLength),
                PageProblem.BodyEnTooLong or PageProblem.HalfTranslated => (nameof(Input.BodyEn), PageText.MaxBodyLength),
                _ => (nameof(Input.Body), PageText.MaxBodyLength),
            };
            ModelState.AddModelError($"Input.{field}", S[$"PageProblem.{problem}", PortalFormat.Number(longest)]);
        }
    }

    private async Task<ContentPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var page = await database.Set<ContentPage>().SingleOrDefaultAsync(page => page.Slug == slug, cancellationToken);
        (Slug, Title) = (page?.Slug ?? "", page?.Title ?? "");
        return page;
    }
}
