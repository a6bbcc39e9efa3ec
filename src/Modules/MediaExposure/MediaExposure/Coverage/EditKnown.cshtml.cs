using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>One known article: corrected, or taken off the list.</summary>
[RequirePermission(nameof(Permissions.ReviewMentions))]
internal sealed class EditKnownModel(PortalDbContext database, KnownArticles known, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public KnownInput Input { get; set; } = new();

    public KnownArticle? Article { get; private set; }

    /// <summary>Somebody saved in between; what was typed stays in the form beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    public IReadOnlyList<string> OutletNames { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Input = KnownInput.Of(Article!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        var article = await database.Set<KnownArticle>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (article is null)
            return NotFound();
        if (article.Version != Input.Version)
            return await ConflictAsync(id, cancellationToken);
        foreach (var (field, words) in Input.Problems(clock.Today))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (!ModelState.IsValid)
            return await AgainAsync(id, cancellationToken);
        Input.Write(article);
        if (await known.TwinAsync(article, cancellationToken) is { } twin)
        {
            database.ChangeTracker.Clear();
            ModelState.AddModelError(twin.Url is null ? "Input.Title" : "Input.Url", S["Coverage.Twin", twin.AuditName, twin.AddedBy]);
            return await AgainAsync(id, cancellationToken);
        }

        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return await ConflictAsync(id, cancellationToken);
        }

        TempData["Done"] = S["Coverage.Saved", article.AuditName].Value;
        return BackTo(article);
    }

    public async Task<IActionResult> OnPostDeleteAsync(long id, CancellationToken cancellationToken)
    {
        var article = await database.Set<KnownArticle>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        // The second of two clicks finds it gone, as was wanted.
        if (article is null)
            return RedirectToPage("/MediaExposure/Coverage/KnownList");
        ModelState.Clear();
        if (article.Version != Input.Version)
            return await ConflictAsync(id, cancellationToken);
        database.Remove(article);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return await LoadAsync(id, cancellationToken) ? await ConflictAsync(id, cancellationToken) : BackTo(article);
        }

        TempData["Done"] = S["Coverage.Deleted", article.AuditName].Value;
        return BackTo(article);
    }

    private RedirectToPageResult BackTo(KnownArticle article) => RedirectToPage("/MediaExposure/Coverage/KnownList", new { triwulan = Quarter.Of(article.Day).ToString() });

    private async Task<IActionResult> AgainAsync(long id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    private async Task<IActionResult> ConflictAsync(long id, CancellationToken cancellationToken)
    {
        IsConflict = true;
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        ModelState.Remove("Input.Version");
        // A form that carried nothing but the button shows what is stored.
        Input = Input.Day is null ? KnownInput.Of(Article!) : Input;
        Input.Version = Article!.Version;
        return Page();
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        Article = await database.Set<KnownArticle>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        OutletNames = await database.OutletsThatPublish().OrderBy(outlet => outlet.Name).Select(outlet => outlet.Name).Take(500).ToListAsync(cancellationToken);
        return Article is not null;
    }
}
