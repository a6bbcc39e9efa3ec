using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Crawling;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;
using PortalMitra.Modules.MediaExposure.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

/// <summary>An item of the press that no source brought: print, radio, television, social media, a page behind a wall. Never without evidence.</summary>
[RequirePermission(nameof(Permissions.LogMentions))]
[UploadLimit]
internal sealed class LogMentionModel(
    PortalDbContext database, PastedLink pasted, LoggedMentions logged, EvidenceUploads uploads, ICurrentActor actor, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public LogInput Input { get; set; } = new();

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = UploadLimitAttribute.Sign)]
    public bool WasTooLarge { get; set; }

    /// <summary>The mention that the link or the form is already.</summary>
    public PasteOutcome.Known? Known { get; private set; }

    /// <summary>What was read behind the link.</summary>
    public PastedReading? Reading { get; private set; }

    public LogForm Form { get; private set; } = null!;

    public bool MayAccept => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    private string By => actor.Name ?? throw new InvalidOperationException("Logging needs a person.");

    /// <param name="tautan">An address that somebody has told of, to begin with.</param>
    public async Task OnGetAsync(string? tautan, CancellationToken cancellationToken)
    {
        Link = tautan;
        Input = new LogInput { Form = Guid.NewGuid(), AcceptsNow = MayAccept };
        if (WasTooLarge)
            ModelState.AddModelError(nameof(Files), S["Upload.AllTooLarge", UploadLimitAttribute.MaxRequest / 1024 / 1024]);
        await LoadAsync([], cancellationToken);
    }

    /// <summary>Fetches the pasted link and fills in what was left empty. What cannot be fetched leaves the form as it is.</summary>
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellationToken)
    {
        // What is not written yet is no mistake at this moment.
        ModelState.Clear();
        var kept = await TakeFilesAsync(cancellationToken);
        switch (await pasted.ReadAsync(Link, By, cancellationToken))
        {
            case PasteOutcome.Known known:
                Known = known;
                break;
            case PasteOutcome.Filled filled:
                await FillAsync(filled, cancellationToken);
                break;
            case PasteOutcome.Unreadable unreadable:
                ModelState.AddModelError(nameof(Link), S[unreadable.Words]);
                Input.Url = string.IsNullOrWhiteSpace(Input.Url) ? Link : Input.Url;
                break;
        }

        await LoadAsync(kept, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kept = await TakeFilesAsync(cancellationToken);
        Reading = Input.PageId is { } id ? await pasted.FindAsync(id, By, cancellationToken) : null;
        var url = RecordingAddress.Read(Input.Url, out _);
        // Somebody who has changed the address means another page.
        if (Reading is not null && url is not null && CanonicalUrl.From(url) is var typed && typed != Reading.CanonicalUrl && typed != CanonicalUrl.From(Reading.Url))
            Reading = null;
        var recording = RecordingAddress.Read(Input.Recording, out var isBad);
        if (isBad)
            ModelState.AddModelError("Input.Recording", S["Log.AddressBad"]);
        var outlet = Input.OutletId is { } chosen ? await database.Set<Outlet>().AsNoTracking().Include(one => one.Aliases).SingleOrDefaultAsync(one => one.Id == chosen, cancellationToken) : null;
        foreach (var (field, words) in LogRules.Problems(Input, outlet, url, Reading?.Site ?? (url is null ? null : Site.Of(url)), Reading is not null, kept.Count > 0 || recording is not null, clock.Today, isNew: true))
            ModelState.AddModelError(field == nameof(Files) ? field : $"Input.{field}", S[words]);
        if (ModelState.IsValid && url is not null && CanonicalUrl.From(url) is { } canonical)
            Known = await pasted.KnownAsync(Site.Of(url), canonical, cancellationToken);
        if (!ModelState.IsValid || Known is not null)
        {
            await LoadAsync(kept, cancellationToken);
            return Page();
        }

        var accepts = Input.AcceptsNow && MayAccept;
        var (mention, wasKnown) = await logged.AddAsync(Input, Reading, url, kept, recording, accepts, By, cancellationToken);
        TempData["Done"] = S[wasKnown ? "Log.WasKnown" : accepts ? "Log.Accepted" : "Log.Waiting"].Value;
        return LocalRedirect($"~/kelola/liputan/{mention}/salinan");
    }

    /// <summary>Stored at once, so that a mistake elsewhere in the form loses none of them.</summary>
    private async Task<IReadOnlyList<KeptFile>> TakeFilesAsync(CancellationToken cancellationToken)
    {
        var earlier = Input.Kept.Take(EvidenceUploads.MostAtOnce).Select(uploads.Redeem).OfType<KeptFile>();
        if (Files.Count > EvidenceUploads.MostAtOnce)
        {
            ModelState.AddModelError(nameof(Files), S["Upload.TooMany", EvidenceUploads.MostAtOnce]);
            return [.. earlier];
        }

        var (kept, problems) = await uploads.TakeAsync(Files, cancellationToken);
        foreach (var (words, name) in problems)
            ModelState.AddModelError(nameof(Files), S[words, name, uploads.MaxMegabytes]);
        return [.. earlier.Concat(kept).Distinct()];
    }

    private async Task FillAsync(PasteOutcome.Filled filled, CancellationToken cancellationToken)
    {
        var reading = Reading = filled.Reading;
        Input.PageId = filled.PageId;
        Input.Url = reading.Url;
        Input.OutletId = filled.OutletId ?? Input.OutletId;
        Input.Medium = filled.OutletId is { } id ? await database.Set<Outlet>().Where(outlet => outlet.Id == id).Select(outlet => outlet.Type).SingleAsync(cancellationToken) : Input.Medium ?? OutletType.Online;
        Input.OutletName = filled.OutletId is null && string.IsNullOrWhiteSpace(Input.OutletName) ? reading.OutletName ?? reading.Site : Input.OutletName;
        Input.Title = string.IsNullOrWhiteSpace(Input.Title) ? reading.Title : Input.Title;
        Input.Text = string.IsNullOrWhiteSpace(Input.Text) ? reading.Text : Input.Text;
        Input.Day ??= reading.PublishedUtc is { } published ? clock.DayOf(published) : null;
        Input.Kind ??= reading.Kind;
        if (Input.Nagari.Count == 0)
            Input.Nagari = await database.Set<Nagari>().Where(nagari => reading.Nagari.Contains(nagari.Slug)).Select(nagari => nagari.Id).ToListAsync(cancellationToken);
    }

    private async Task LoadAsync(IReadOnlyList<KeptFile> kept, CancellationToken cancellationToken)
    {
        if (Input.Form == Guid.Empty)
            Input.Form = Guid.NewGuid();
        var outlets = await database.OutletsThatPublish().AsNoTracking().OrderBy(outlet => outlet.Name).Select(outlet => new OutletChoice(outlet.Id, outlet.Name, outlet.Type)).ToListAsync(cancellationToken);
        var nagari = await database.Set<Nagari>().AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancellationToken);
        Form = new LogForm(Input, outlets, nagari, [.. kept.Select(file => (file, uploads.TicketOf(file)))], uploads.MaxMegabytes, clock.Today, IsNew: true);
    }
}
