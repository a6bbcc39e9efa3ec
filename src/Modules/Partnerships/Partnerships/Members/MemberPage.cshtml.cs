using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Feeds;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Members;

/// <summary>Who of a partner may use the partner portal: staff invite by mail, and close the door again.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class MemberPageModel(PortalDbContext database, Invitations invitations, IPeople people, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private const int MaxNameLength = 100;
    private Partner? _partner;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public Partner Partner => _partner ?? throw new InvalidOperationException("The page is rendered only for a partner that was found.");
    public IReadOnlyList<(PartnerMember Member, string Name)> Members { get; private set; } = [];
    public IReadOnlyList<PartnerInvitation> Open { get; private set; } = [];

    /// <summary>The link to hand over, right after an invitation that no mail could carry.</summary>
    public string? Link { get; private set; }
    public DateTime Now => clock.UtcNow;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        Link = TempData["InvitationLink"] as string;
        return await LoadAsync(slug, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        var (name, email) = (PlainText.CleanLine(Name), PlainText.CleanLine(Email));
        if (name.Length is 0 or > MaxNameLength)
            ModelState.AddModelError("Name", S["Members.NameMissing"]);
        if (email.Length > 256 || !MailAddress.TryCreate(email, out var address) || address.Address != email)
            ModelState.AddModelError("Email", S["Contact.EmailBad"]);
        if (!ModelState.IsValid)
            return Page();
        var (path, isSent) = await invitations.InviteAsync(Partner, name, email, User.Identity!.Name!, cancellationToken);
        if (!isSent)
            TempData["InvitationLink"] = PortalAddress.Of(Request, path);
        return Done(S[isSent ? "Members.Sent" : "Members.NotSent", email]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string slug, long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (await database.Set<PartnerInvitation>().SingleOrDefaultAsync(one => one.Id == id && one.PartnerId == Partner.Id, cancellationToken) is { } invitation)
        {
            invitation.Withdraw(clock.UtcNow);
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done(S["Members.Withdrawn"]);
    }

    public async Task<IActionResult> OnPostEndAsync(string slug, long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (await database.Set<PartnerMember>().SingleOrDefaultAsync(one => one.Id == id && one.PartnerId == Partner.Id, cancellationToken) is { } member)
        {
            member.End(clock.UtcNow);
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done(S["Members.Ended"]);
    }

    private RedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return Redirect(Url.Content($"~/kelola/mitra/{Partner.Slug}/akun"));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _partner = await database.Set<Partner>().AsNoTracking().SingleOrDefaultAsync(partner => partner.Slug == slug && partner.MergedIntoId == null, cancellationToken);
        if (_partner is null)
            return false;
        var members = await database.Set<PartnerMember>().AsNoTracking().Where(member => member.PartnerId == _partner.Id).OrderBy(member => member.EndedUtc != null).ThenBy(member => member.Id).ToListAsync(cancellationToken);
        var named = new List<(PartnerMember, string)>();
        foreach (var member in members)
            named.Add((member, (await people.FindAsync(member.UserName, cancellationToken))?.DisplayName ?? member.UserName));
        Members = named;
        Open = await database.Set<PartnerInvitation>().AsNoTracking().Where(invitation => invitation.PartnerId == _partner.Id && invitation.ClosedUtc == null).OrderByDescending(invitation => invitation.SentUtc).ToListAsync(cancellationToken);
        return true;
    }
}
