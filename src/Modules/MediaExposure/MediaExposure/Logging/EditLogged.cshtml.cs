using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.MediaExposure.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

/// <summary>Corrects an item that was logged by hand. Whoever logged it may, until it is decided; after that whoever decides.</summary>
[RequirePermission(nameof(Permissions.LogMentions))]
internal sealed class EditLoggedModel(
    PortalDbContext database, LoggedMentions logged, EvidenceUploads uploads, ICurrentActor actor, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public LogInput Input { get; set; } = new();

    public Mention Mention { get; private set; } = null!;

    public LogForm Form { get; private set; } = null!;

    /// <summary>Somebody saved in between; what was typed stays in the form beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    private bool MayEdit => PermissionCatalog.Holds(User, Permissions.ReviewMentions)
        || (Mention.LoggedBy == actor.Name && Mention.State is ReviewState.New or ReviewState.Unsure);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } mention)
            return NotFound();
        Mention = mention;
        if (!MayEdit)
            return Forbid();
        Input = new LogInput
        {
            Medium = mention.Outlet.Type,
            Title = mention.Title,
            Day = mention.PublishedOn,
            Place = mention.Place,
            Kind = mention.Kind,
            Nagari = [.. mention.Nagari.Select(nagari => nagari.Id)],
            Text = mention.Text,
            Prominence = mention.Prominence,
            IsPassing = mention.IsPassing,
            Tone = mention.Tone,
            Version = mention.Version,
        };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } mention)
            return NotFound();
        Mention = mention;
        if (!MayEdit)
            return Forbid();
        Input.Medium = mention.Outlet.Type;
        if (mention.Version != Input.Version)
            return await ConflictAsync(id, cancellationToken);
        foreach (var (field, words) in LogRules.Problems(Input, null, null, null, hasPage: true, hasEvidence: true, clock.Today, isNew: false))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (!ModelState.IsValid)
            return await ShowAsync(cancellationToken);
        try
        {
            await logged.EditAsync(mention, Input, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return await ConflictAsync(id, cancellationToken);
        }

        TempData["Done"] = S["Log.Saved"].Value;
        return LocalRedirect($"~/kelola/liputan/{id}/salinan");
    }

    private async Task<IActionResult> ConflictAsync(long id, CancellationToken cancellationToken)
    {
        IsConflict = true;
        Mention = (await FindAsync(id, cancellationToken))!;
        ModelState.Remove("Input.Version");
        Input.Version = Mention.Version;
        return await ShowAsync(cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var nagari = await database.Set<Nagari>().AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancellationToken);
        Form = new LogForm(Input, [], nagari, [], uploads.MaxMegabytes, clock.Today, IsNew: false);
        return Page();
    }

    private Task<Mention?> FindAsync(long id, CancellationToken cancellationToken) => database.Set<Mention>().Include(mention => mention.Outlet).Include(mention => mention.Nagari).AsSplitQuery()
        .SingleOrDefaultAsync(mention => mention.Id == id && mention.LoggedBy != null, cancellationToken);
}
