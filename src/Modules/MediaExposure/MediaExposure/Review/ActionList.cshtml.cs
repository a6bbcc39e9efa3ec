using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>One's own last decisions, each of which can be taken back.</summary>
[RequirePermission(nameof(Permissions.ReviewMentions))]
internal sealed class ActionListModel(OwnActions actions, UndoReview undo, ICurrentActor actor, IStringLocalizer<Strings> S) : PageModel
{
    public IReadOnlyList<OwnAction> Actions { get; private set; } = [];

    /// <summary>Titles that could not be put back, from the request before.</summary>
    public IReadOnlyList<string> Left { get; private set; } = [];

    private string Person => actor.Name ?? throw new InvalidOperationException("Actions belong to a person.");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Actions = await actions.ListAsync(Person, OwnActions.Shown, cancellationToken);
        Left = TempData["Review.Left"] as string[] ?? [];
    }

    public async Task<IActionResult> OnPostAsync(long actionId, CancellationToken cancellationToken)
    {
        var result = await undo.RunAsync(actionId, Person, cancellationToken);
        TempData["Done"] = result.Of(S);
        TempData["Review.Left"] = ReviewWords.Names(result.Left, S);
        return RedirectToPage();
    }
}
