using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Contacts;

/// <summary>Adds a person at a partner, changes one, or takes their data off.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class EditContactModel(PortalDbContext database, IStringLocalizer<Strings> S) : PageModel
{
    private Partner? _partner;

    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public Partner Partner => _partner ?? throw new InvalidOperationException("The page is rendered only for a partner that was found.");
    public bool IsNew { get; private set; }

    /// <summary>What is stored now, when somebody saved in between.</summary>
    public Contact? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        if (id is null)
            return Page();
        if (await FindAsync(id.Value, cancellationToken) is not { } contact)
            return NotFound();
        Input = ContactInput.Of(contact);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        foreach (var (field, words) in Input.Problems())
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (!ModelState.IsValid)
            return Page();
        if (id is null)
            return await AddAsync(cancellationToken);
        if (await FindAsync(id.Value, cancellationToken) is not { } contact)
            return NotFound();
        database.Entry(contact).Property(one => one.Version).OriginalValue = Input.Version;
        Input.Write(contact);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            if (await FindAsync(id.Value, cancellationToken) is not { } theirs)
                return NotFound();
            if (!Input.IsHeldBy(theirs))
            {
                Stored = theirs;
                Input.Version = theirs.Version;
                ModelState.Remove("Input.Version");
                return Page();
            }
        }

        return Done("Contact.Saved");
    }

    /// <summary>A person's data goes when they ask for it; that somebody took it off stays in the trail.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(string slug, long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        if (await FindAsync(id, cancellationToken) is { } contact)
        {
            database.Remove(contact);
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done("Contact.Deleted");
    }

    private async Task<IActionResult> AddAsync(CancellationToken cancellationToken)
    {
        var contact = new Contact { PartnerId = Partner.Id, Name = "" };
        Input.Write(contact);
        var like = await database.Set<Contact>().AsNoTracking().Where(one => one.PartnerId == Partner.Id && one.Name == contact.Name).ToListAsync(cancellationToken);
        // A second click of the same button finds its own work done.
        if (!like.Exists(Input.IsHeldBy))
        {
            database.Add(contact);
            await database.SaveChangesAsync(cancellationToken);
        }

        return Done("Contact.Saved");
    }

    private RedirectResult Done(string words)
    {
        TempData["Done"] = S[words].Value;
        return Redirect(Url.Content($"~/kelola/mitra/{Partner.Slug}#kontak"));
    }

    private Task<Contact?> FindAsync(long id, CancellationToken cancellationToken) => database.Set<Contact>().SingleOrDefaultAsync(contact => contact.Id == id && contact.PartnerId == Partner.Id, cancellationToken);

    private async Task<bool> LoadAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        _partner = await database.Set<Partner>().AsNoTracking().SingleOrDefaultAsync(partner => partner.Slug == slug, cancellationToken);
        IsNew = id is null;
        return _partner is not null;
    }
}
