using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.News.News.Articles;
using PortalMitra.Modules.News.Resources;
using PortalMitra.Modules.Places.Contracts;

namespace PortalMitra.Modules.News.News.WriteArticle;

[RequirePermission(nameof(Permissions.ManageNews))]
internal sealed class IndexModel(PortalDbContext database, IllustrationCatalog illustrations, ArticleWriter writer, IStringLocalizer<Strings> S)
    : ArticleFormPage(database, illustrations, S)
{
    /// <summary>Made when the form is shown: however often it is sent, one article comes of it.</summary>
    [BindProperty]
    public Guid SubmissionKey { get; set; }

    /// <summary>Id of the draft that this very form has become already; null when it has not.</summary>
    public long? SentBefore { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        SubmissionKey = Guid.NewGuid();
        await LoadChoicesAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => CreateAsync(ArticleAction.Save, cancellationToken);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) => CreateAsync(ArticleAction.Publish, cancellationToken);

    private async Task<IActionResult> CreateAsync(ArticleAction action, CancellationToken cancellationToken)
    {
        if (action == ArticleAction.Publish && !MayPublish)
            return Forbid();
        await LoadChoicesAsync(cancellationToken);
        if (!ChoicesAreKnown())
            return Page();

        var author = User.FindFirst("DisplayName")?.Value ?? User.Identity?.Name ?? "";
        var outcome = await writer.CreateAsync(Input.ToText(), author, SubmissionKey, action, cancellationToken);
        switch (outcome.Reason)
        {
            case WriteReason.Saved:
                TempData["Done"] = (action == ArticleAction.Publish ? Texts["Edit.Published"] : Texts["Edit.Saved"]).Value;
                return Redirect(Url.Content($"~/kelola/berita/{outcome.Article!.Id}"));
            case WriteReason.SentBefore:
                SentBefore = outcome.Article!.Id;
                // Saving again is then a decision for a second article.
                SubmissionKey = Guid.NewGuid();
                ModelState.Remove(nameof(SubmissionKey));
                return Page();
            default:
                Complain(outcome.Problems);
                return Page();
        }
    }
}
