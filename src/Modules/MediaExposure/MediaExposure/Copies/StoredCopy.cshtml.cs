using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Copies;

/// <summary>The stored copy of a mention, for staff only: the text, the proof of its content, and the page as it was sent.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class StoredCopyModel(PortalDbContext database, IFileStore files) : PageModel
{
    public Mention? Mention { get; private set; }

    public bool HasFile { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } mention)
            return NotFound();
        Mention = mention;
        await using var file = mention.CopyHash is { } hash ? files.OpenRead(hash) : null;
        HasFile = file is not null;
        return Page();
    }

    /// <summary>The bytes as they came. As plain text in a file: a stored page must never run in our name.</summary>
    public async Task<IActionResult> OnGetFileAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { CopyHash: { } hash } || files.OpenRead(hash) is not { } stored)
            return NotFound();
        return File(new GZipStream(stored, CompressionMode.Decompress), "text/plain; charset=utf-8", $"liputan-{id}.html.txt");
    }

    private Task<Mention?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.Set<Mention>().AsNoTracking().Include(mention => mention.Outlet).SingleOrDefaultAsync(mention => mention.Id == id, cancellationToken);
}
