using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Contacts;

/// <summary>Keeps the people of one partner, for staff and for the partner itself. Who may touch which partner is asked before.</summary>
internal sealed class ContactDesk(PortalDbContext database, IStringLocalizer<Strings> S)
{
    public Task<Contact?> FindAsync(long partnerId, long id, CancellationToken cancellationToken) => database.Set<Contact>().SingleOrDefaultAsync(contact => contact.Id == id && contact.PartnerId == partnerId, cancellationToken);

    /// <param name="id">Null for a new one.</param>
    public async Task<ContactOutcome> SaveAsync(long partnerId, long? id, ContactInput input, ModelStateDictionary problems, CancellationToken cancellationToken)
    {
        foreach (var (field, words) in input.Problems())
            problems.AddModelError($"Input.{field}", S[words]);
        if (!problems.IsValid)
            return new ContactOutcome(ContactResult.Wrong);
        if (id is null)
            return await AddAsync(partnerId, input, cancellationToken);
        if (await FindAsync(partnerId, id.Value, cancellationToken) is not { } contact)
            return new ContactOutcome(ContactResult.NotFound);
        database.Entry(contact).Property(one => one.Version).OriginalValue = input.Version;
        input.Write(contact);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            if (await FindAsync(partnerId, id.Value, cancellationToken) is not { } theirs)
                return new ContactOutcome(ContactResult.NotFound);
            if (!input.IsHeldBy(theirs))
            {
                input.Version = theirs.Version;
                problems.Remove("Input.Version");
                return new ContactOutcome(ContactResult.ChangedMeanwhile, theirs);
            }
        }

        return new ContactOutcome(ContactResult.Saved);
    }

    /// <summary>A person's data goes when they ask for it; that somebody took it off stays in the trail.</summary>
    public async Task DeleteAsync(long partnerId, long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(partnerId, id, cancellationToken) is not { } contact)
            return;
        database.Remove(contact);
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task<ContactOutcome> AddAsync(long partnerId, ContactInput input, CancellationToken cancellationToken)
    {
        var contact = new Contact { PartnerId = partnerId, Name = "" };
        input.Write(contact);
        var like = await database.Set<Contact>().AsNoTracking().Where(one => one.PartnerId == partnerId && one.Name == contact.Name).ToListAsync(cancellationToken);
        // A second click of the same button finds its own work done.
        if (!like.Exists(input.IsHeldBy))
        {
            database.Add(contact);
            await database.SaveChangesAsync(cancellationToken);
        }

        return new ContactOutcome(ContactResult.Saved);
    }
}

internal enum ContactResult
{
    Saved,
    Wrong,
    NotFound,
    ChangedMeanwhile,
}

/// <param name="Stored">What somebody else has saved in between.</param>
internal sealed record ContactOutcome(ContactResult Result, Contact? Stored = null);
