using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Tips;

/// <summary>Coverage that partners have told of and nobody has looked at yet.</summary>
[RequirePermission(nameof(Permissions.LogMentions))]
internal sealed class TipListModel(PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<(PressTip Tip, long? MentionId)> Tips { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var tips = await database.Set<PressTip>().AsNoTracking().Include(tip => tip.Agreement).Where(tip => tip.ClosedUtc == null).OrderBy(tip => tip.SentUtc).ThenBy(tip => tip.Id).Take(Shown)
            .Select(tip => new { Tip = tip, tip.Agreement, Mention = database.Set<Mention>().Where(mention => mention.CanonicalUrl == tip.CanonicalUrl).Select(mention => (long?)mention.Id).FirstOrDefault() }).ToListAsync(cancellationToken);
        Tips = [.. tips.Select(one => (one.Tip, one.Mention))];
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (await database.Set<PressTip>().SingleOrDefaultAsync(tip => tip.Id == id, cancellationToken) is { } tip)
        {
            tip.Close(clock.UtcNow);
            await database.SaveChangesAsync(cancellationToken);
        }

        TempData["Done"] = S["Tip.LaidAside"].Value;
        return Redirect(Url.Content("~/kelola/liputan/kiriman"));
    }
}
