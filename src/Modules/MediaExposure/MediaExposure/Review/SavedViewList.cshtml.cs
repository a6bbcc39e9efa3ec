using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>One's own saved views: rename, delete, choose the one the queue opens with. Saving a new one comes here from the queue.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class SavedViewListModel(SavedViews views, ICurrentActor actor, IStringLocalizer<Strings> S) : PageModel
{
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>A new view whose name was refused: nothing typed is lost.</summary>
    public string? NewName { get; private set; }
    public string? NewQuery { get; private set; }

    private string Owner => actor.Name ?? throw new InvalidOperationException("Views belong to a person.");

    public async Task OnGetAsync(CancellationToken cancellationToken) => Views = await views.ListAsync(Owner, cancellationToken);

    public async Task<IActionResult> OnPostAddAsync(string? name, string? query, bool isDefault, CancellationToken cancellationToken)
    {
        var filter = ReviewFilter.Read(query ?? "");
        var outcome = await views.AddAsync(Owner, name, filter.ToString(), isDefault, cancellationToken);
        if (outcome == SaveOutcome.Saved)
        {
            TempData["Review.Done"] = S["View.Saved", name!.Trim()].Value;
            return LocalRedirect(Url.Content($"~/kelola/liputan?{(filter with { State = filter.List })}"));
        }

        (NewName, NewQuery) = (name, filter.ToString());
        return await RefuseAsync(outcome, "name", cancellationToken);
    }

    public async Task<IActionResult> OnPostRenameAsync(long id, string? name, CancellationToken cancellationToken) =>
        await AnswerAsync(await views.RenameAsync(Owner, id, name, cancellationToken), S["View.Renamed"], $"name-{id}", cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(long id, CancellationToken cancellationToken) =>
        await AnswerAsync(await views.DeleteAsync(Owner, id, cancellationToken), S["View.Deleted"], "", cancellationToken);

    public async Task<IActionResult> OnPostDefaultAsync(long? id, CancellationToken cancellationToken) =>
        await AnswerAsync(await views.SetDefaultAsync(Owner, id, cancellationToken), id is null ? S["View.DefaultCleared"] : S["View.DefaultSet"], "", cancellationToken);

    private async Task<IActionResult> AnswerAsync(SaveOutcome outcome, string done, string field, CancellationToken cancellationToken)
    {
        if (outcome != SaveOutcome.Saved)
            return await RefuseAsync(outcome, field, cancellationToken);
        TempData["Done"] = done;
        return RedirectToPage();
    }

    private async Task<IActionResult> RefuseAsync(SaveOutcome outcome, string field, CancellationToken cancellationToken)
    {
        ModelState.AddModelError(field, S[$"View.Problem.{outcome}"]);
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
