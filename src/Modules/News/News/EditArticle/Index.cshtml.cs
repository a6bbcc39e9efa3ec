using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.News.News.Articles;
using PortalMitra.Modules.News.Resources;
using PortalMitra.Modules.Places.Contracts;

namespace PortalMitra.Modules.News.News.EditArticle;

[RequirePermission(nameof(Permissions.ManageNews))]
internal sealed class IndexModel(PortalDbContext database, IllustrationCatalog illustrations, ArticleWriter writer, IStringLocalizer<Strings> S)
    : ArticleFormPage(database, illustrations, S)
{
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>As stored.</summary>
    public NewsArticle Article { get; private set; } = null!;

    /// <summary>Somebody else saved meanwhile: <see cref="Article"/> is theirs, the input this person's.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>Who may not publish does not change what is public.</summary>
    public bool MayChange => MayPublish || Article.State == PublicationState.Draft;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        (Input, Version) = (ArticleInput.Of(Article), Article.Version);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(ArticleAction.Save, cancellationToken);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) => SaveAsync(ArticleAction.Publish, cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) => SaveAsync(ArticleAction.Withdraw, cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        TempData["Done"] = (await writer.DeleteAsync(Id, Version, cancellationToken) ? Texts["Edit.Deleted"] : Texts["Edit.NotDeleted"]).Value;
        return Redirect(Url.Content("~/kelola/berita"));
    }

    private async Task<IActionResult> SaveAsync(ArticleAction action, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        if (!ChoicesAreKnown())
            return Page();

        var outcome = await writer.SaveAsync(Id, Input.ToText(), Version, action, MayPublish, cancellationToken);
        switch (outcome.Reason)
        {
            case WriteReason.Saved:
                TempData["Done"] = (action switch
                {
                    ArticleAction.Publish => Texts["Edit.Published"],
                    ArticleAction.Withdraw => Texts["Edit.Withdrawn"],
                    _ when outcome.Article!.State == PublicationState.Published => Texts["Edit.ChangesSaved"],
                    _ => Texts["Edit.Saved"],
                }).Value;
                return Redirect(Url.Content($"~/kelola/berita/{Id}"));
            case WriteReason.NotFound:
                return NotFound();
            case WriteReason.NotAllowed:
                return Forbid();
            case WriteReason.ChangedMeanwhile:
                (Article, IsConflict) = (outcome.Article!, true);
                // Saving again is then a decision, made with both versions in view.
                Version = Article.Version;
                ModelState.Remove(nameof(Version));
                return Page();
            default:
                Complain(outcome.Problems);
                return Page();
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await LoadChoicesAsync(cancellationToken);
        var article = await Database.Set<NewsArticle>().AsNoTracking().SingleOrDefaultAsync(article => article.Id == Id, cancellationToken);
        if (article is null)
            return false;
        Article = article;
        return true;
    }
}
