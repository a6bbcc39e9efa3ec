using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>Ties a mention to partners and agreements. The panel beside the mention posts here; by itself it is the same panel on a page of its own.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class EditLinksModel(MentionLinks links, IStringLocalizer<Strings> S) : PageModel
{
    private Mention? _mention;
    private LinksPanel? _panel;

    [BindProperty(SupportsGet = true, Name = "kembali")]
    public string? Back { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Mention Mention => _mention ?? throw new InvalidOperationException("The page is rendered only for a mention that was found.");

    public LinksPanel Panel => _panel ?? throw new InvalidOperationException("The page is rendered only for a mention that was found.");

    /// <summary>Somebody changed the mention in between; what was ticked stays ticked.</summary>
    public bool IsConflict { get; private set; }

    private bool MayChange => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) =>
        await LoadAsync(id, null, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (!MayChange)
            return Forbid();
        var chosen = links.Fields.ToDictionary(field => field, Chosen, StringComparer.Ordinal);
        switch (await links.SaveAsync(id, Version, chosen, cancellationToken))
        {
            case LinkOutcome.Missing:
                return NotFound();
            case LinkOutcome.Conflict:
                IsConflict = true;
                return await LoadAsync(id, chosen, cancellationToken) ? Page() : NotFound();
            default:
                TempData["Done"] = S["Links.Saved"].Value;
                return LocalRedirect(Address(id));
        }
    }

    /// <summary>What is ticked, and what is added by the list beside it.</summary>
    private IReadOnlyCollection<long> Chosen(string field) =>
        [.. Request.Form[field].Concat(Request.Form[$"{field}Lain"]).Select(text => long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct()];

    private string Address(long id) => Url.IsLocalUrl(Back) ? Back : Url.Page(null, new { id })!;

    private async Task<bool> LoadAsync(long id, IReadOnlyDictionary<string, IReadOnlyCollection<long>>? ticked, CancellationToken cancellationToken)
    {
        _mention = await links.FindAsync(id, cancellationToken);
        if (_mention is null)
            return false;
        _panel = await links.PanelAsync(_mention, Address(id), MayChange, ticked, cancellationToken);
        return true;
    }
}
