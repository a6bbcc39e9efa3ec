using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Tips;

/// <summary>A partner tells of coverage of its own cooperation.</summary>
[RequirePermission(nameof(Partnerships.Permissions.UsePartnerPortal))]
internal sealed class SendTipModel(PortalDbContext database, PartnerScope scope, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    /// <summary>Open ones of one agreement: more is no help to anybody.</summary>
    private const int MostOpen = 50;
    private Agreement? _agreement;

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Agreement Agreement => _agreement ?? throw new InvalidOperationException("The page is rendered only for an agreement that was found.");

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        var url = Uri.TryCreate(PlainText.CleanLine(Address), UriKind.Absolute, out var read) && read.Scheme is "http" or "https" && read.Host.Contains('.', StringComparison.Ordinal) ? read : null;
        if (url is null || CanonicalUrl.From(url) is not { Length: <= PressTip.MaxUrlLength } canonical || url.AbsoluteUri.Length > PressTip.MaxUrlLength)
        {
            ModelState.AddModelError("Address", S["Tip.AddressBad"]);
            return Page();
        }

        if (Note?.Length > PressTip.MaxNoteLength)
            ModelState.AddModelError("Note", S["Tip.NoteTooLong"]);
        var own = database.Set<PressTip>().Where(tip => tip.AgreementId == Agreement.Id);
        // A second click, or a colleague who sent it too.
        var isThere = await own.AnyAsync(tip => tip.CanonicalUrl == canonical, cancellationToken);
        if (!isThere && await own.CountAsync(tip => tip.ClosedUtc == null, cancellationToken) >= MostOpen)
            ModelState.AddModelError("Address", S["Tip.TooMany"]);
        if (!ModelState.IsValid)
            return Page();
        if (!isThere)
        {
            database.Add(new PressTip { AgreementId = Agreement.Id, Url = url.AbsoluteUri, CanonicalUrl = canonical, Note = PlainText.CleanOrNull(Note), By = User.Identity!.Name!, SentUtc = clock.UtcNow });
            await database.SaveChangesAsync(cancellationToken);
        }

        TempData["Done"] = S["Tip.Sent"].Value;
        return Redirect(Url.Content($"~/portal-mitra/{slug}#kegiatan"));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _agreement = await scope.Agreements.AsNoTracking().SingleOrDefaultAsync(agreement => agreement.Slug == slug, cancellationToken);
        return _agreement is not null;
    }
}
