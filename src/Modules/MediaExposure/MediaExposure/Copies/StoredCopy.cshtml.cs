using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Crawling;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Comparing;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Copies;

/// <summary>What is stored of a mention, for staff only: its text, its evidence, its later versions. Files are downloads and never run in our name.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
[UploadLimit]
internal sealed class StoredCopyModel(
    PortalDbContext database, IFileStore files, StoredPages pages, EvidenceUploads uploads, ICurrentActor actor, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The version to compare with the one before it.</summary>
    [BindProperty(SupportsGet = true, Name = "versi")]
    public int? Compared { get; set; }

    [BindProperty(SupportsGet = true, Name = UploadLimitAttribute.Sign)]
    public bool WasTooLarge { get; set; }

    public Mention? Mention { get; private set; }
    public bool HasFile { get; private set; }
    public IReadOnlyList<EvidenceItem> Items { get; private set; } = [];
    public LinkCheck? Check { get; private set; }
    public IReadOnlyList<CopyVersion> Versions { get; private set; } = [];
    public IReadOnlyList<WordChange> Difference { get; private set; } = [];
    public IReadOnlyList<FileCheck>? Checked { get; private set; }

    public bool MayAdd => PermissionCatalog.Holds(User, Permissions.LogMentions);

    public bool MayRemove => PermissionCatalog.Holds(User, Permissions.ReviewMentions);

    public int MaxMegabytes => uploads.MaxMegabytes;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (WasTooLarge)
            ModelState.AddModelError(nameof(Files), S["Upload.AllTooLarge", UploadLimitAttribute.MaxRequest / 1024 / 1024]);
        return await ShowAsync(id, cancellationToken);
    }

    /// <summary>Weighs each stored file again.</summary>
    public async Task<IActionResult> OnGetVerifyAsync(long id, CancellationToken cancellationToken)
    {
        var result = await ShowAsync(id, cancellationToken);
        if (Mention is null)
            return result;
        var stored = new List<(string Name, string Hash)>();
        stored.AddRange(Items.Where(item => item is { FileHash: not null, RemovedUtc: null }).Select(item => (item.FileName ?? "", item.FileHash!)));
        stored.AddRange(Versions.Where(version => version.CopyHash is not null).Select(version => (S["Copy.Version", version.Number].Value, version.CopyHash!)));
        Checked = [.. await Task.WhenAll(stored.Select(one => WeighAsync(one.Name, one.Hash, cancellationToken)))];
        return result;
    }

    /// <summary>The page as it came. As plain text in a file: a stored page must never run in our name.</summary>
    public async Task<IActionResult> OnGetFileAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } mention || await pages.OfAsync(mention, cancellationToken) is not { Count: > 0 } stored)
            return NotFound();
        var content = new MemoryStream();
        foreach (var page in stored)
        {
            if (content.Length > 0)
                content.Write("\n"u8);
            content.Write(page.Content.Span);
        }

        content.Position = 0;
        return File(content, "text/plain; charset=utf-8", $"liputan-{id}.html.txt");
    }

    /// <summary>One piece of evidence, as it was stored.</summary>
    public async Task<IActionResult> OnGetItemAsync(long id, long item, CancellationToken cancellationToken)
    {
        var found = await database.Set<EvidenceItem>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == item && one.MentionId == id && one.RemovedUtc == null, cancellationToken);
        if (found?.FileHash is not { } hash || files.OpenRead(hash) is not { } stored)
            return NotFound();
        return File(stored, found.MediaType ?? "application/octet-stream", found.FileName ?? "bukti");
    }

    /// <summary>The web archive of a later version.</summary>
    public async Task<IActionResult> OnGetVersionAsync(long id, long item, CancellationToken cancellationToken)
    {
        var version = await database.Set<MentionVersion>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == item && one.MentionId == id, cancellationToken);
        if (version?.CopyHash is not { } hash || files.OpenRead(hash) is not { } stored)
            return NotFound();
        return File(stored, WarcFile.MediaType, $"liputan-{id}-{version.SeenUtc:yyyyMMddHHmmss}.warc.gz");
    }

    public async Task<IActionResult> OnPostAddAsync(long id, CancellationToken cancellationToken)
    {
        if (!MayAdd)
            return Forbid();
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        var note = PlainText.CleanLine(Note);
        if (note.Length > EvidenceItem.MaxNoteLength)
            ModelState.AddModelError(nameof(Note), S["Input.TooLong", nameof(Note), EvidenceItem.MaxNoteLength]);
        var address = RecordingAddress.Read(Address, out var isBad);
        if (isBad)
            ModelState.AddModelError(nameof(Address), S["Log.AddressBad"]);
        if (Files.Count == 0 && address is null && !isBad)
            ModelState.AddModelError(nameof(Files), S["Evidence.NothingSent"]);
        if (Files.Count > EvidenceUploads.MostAtOnce)
            ModelState.AddModelError(nameof(Files), S["Upload.TooMany", EvidenceUploads.MostAtOnce]);
        if (!ModelState.IsValid)
            return await ShowAsync(id, cancellationToken);

        var (kept, problems) = await uploads.TakeAsync(Files, cancellationToken);
        foreach (var (words, name) in problems)
            ModelState.AddModelError(nameof(Files), S[words, name, MaxMegabytes]);
        // Those that are good are added whatever the others were: nobody has to choose them again.
        var added = await AddAsync(id, kept, address, note.Length > 0 ? note : null, cancellationToken);
        if (problems.Count > 0)
            return await ShowAsync(id, cancellationToken);
        TempData["Done"] = S["Evidence.Added", added].Value;
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(long id, long item, CancellationToken cancellationToken)
    {
        if (!MayRemove)
            return Forbid();
        var found = await database.Set<EvidenceItem>().SingleOrDefaultAsync(one => one.Id == item && one.MentionId == id, cancellationToken);
        if (found is null || found.IsOfThePage)
            return NotFound();
        var reason = PlainText.CleanLine(Reason);
        if (reason.Length is 0 or > EvidenceItem.MaxNoteLength)
            ModelState.AddModelError(nameof(Reason), S[reason.Length == 0 ? "Evidence.ReasonMissing" : "Input.TooLong", nameof(Reason), EvidenceItem.MaxNoteLength]);
        else if (await IsLastOfCountedAsync(id, item, cancellationToken))
            ModelState.AddModelError(nameof(Reason), S["Evidence.LastOne"]);
        if (!ModelState.IsValid)
            return await ShowAsync(id, cancellationToken);
        // A second press of the same button finds it done.
        if (found.RemovedUtc is null)
        {
            found.Remove(reason, actor.Name ?? throw new InvalidOperationException("Taking evidence back needs a person."), clock.UtcNow);
            await database.SaveChangesAsync(cancellationToken);
        }

        TempData["Done"] = S["Evidence.Removed"].Value;
        return RedirectToPage(new { id });
    }

    public static string SizeOf(long bytes) => bytes >= 1024 * 1024
        ? $"{(bytes / 1024d / 1024d).ToString("0.0", System.Globalization.CultureInfo.CurrentCulture)} MB"
        : $"{Math.Max(1, bytes / 1024)} KB";

    private async Task<int> AddAsync(long id, IReadOnlyList<KeptFile> kept, Uri? address, string? note, CancellationToken cancellationToken)
    {
        var by = actor.Name ?? throw new InvalidOperationException("Adding evidence needs a person.");
        var known = await database.Set<EvidenceItem>().Where(one => one.MentionId == id && one.RemovedUtc == null).ToListAsync(cancellationToken);
        // The same file twice, or the same button, adds nothing.
        var added = kept.Where(file => !known.Exists(one => one.FileHash == file.Hash)).Select(file => EvidenceUploads.ItemOf(file, id, note, by, clock.UtcNow)).ToList();
        if (address is not null && !known.Exists(one => one.Address == address.AbsoluteUri))
            added.Add(RecordingAddress.ItemOf(address, id, note, by, clock.UtcNow));
        database.AddRange(added);
        await database.SaveChangesAsync(cancellationToken);
        return added.Count;
    }

    /// <summary>What was logged by hand and counts is never without evidence.</summary>
    private async Task<bool> IsLastOfCountedAsync(long id, long item, CancellationToken cancellationToken) =>
        await database.Set<Mention>().AnyAsync(mention => mention.Id == id && mention.State == ReviewState.Accepted && mention.PageHash == "", cancellationToken)
        && !await database.Set<EvidenceItem>().AnyAsync(one => one.MentionId == id && one.Id != item && one.RemovedUtc == null, cancellationToken);

    private async Task<FileCheck> WeighAsync(string name, string hash, CancellationToken cancellationToken)
    {
        if (files.OpenRead(hash) is not { } stored)
            return new FileCheck(name, hash, FileState.Missing);
        await using (stored)
        {
            var weighed = Convert.ToHexStringLower(await SHA256.HashDataAsync(stored, cancellationToken));
            return new FileCheck(name, hash, weighed == hash ? FileState.Unchanged : FileState.Changed);
        }
    }

    private async Task<IActionResult> ShowAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } mention)
            return NotFound();
        Mention = mention;
        await using (var file = mention.CopyHash is { } hash ? files.OpenRead(hash) : null)
            HasFile = file is not null;
        Items = await database.Set<EvidenceItem>().AsNoTracking().Where(item => item.MentionId == id).OrderBy(item => item.Id).ToListAsync(cancellationToken);
        Check = await database.Set<LinkCheck>().AsNoTracking().SingleOrDefaultAsync(check => check.MentionId == id, cancellationToken);
        var later = await database.Set<MentionVersion>().AsNoTracking().Where(version => version.MentionId == id).OrderBy(version => version.SeenUtc).ToListAsync(cancellationToken);
        Versions =
        [
            new CopyVersion(1, null, mention.FoundUtc, mention.Title, mention.Text, mention.PageHash, null),
            .. later.Select((version, i) => new CopyVersion(i + 2, version.Id, version.SeenUtc, version.Title, version.Text, version.PageHash, version.CopyHash)),
        ];
        if (Compared is { } number && number >= 2 && number <= Versions.Count)
        {
            var (before, after) = (Versions[number - 2], Versions[number - 1]);
            Difference = WordDifference.Between($"{before.Title}\n{before.Text}", $"{after.Title}\n{after.Text}");
        }

        return Page();
    }

    private Task<Mention?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.Set<Mention>().AsNoTracking().Include(mention => mention.Outlet).SingleOrDefaultAsync(mention => mention.Id == id, cancellationToken);
}
