using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Merging;

/// <summary>Makes one partner of two. All that hangs on the first goes to the second; its row and its address stay and lead on.</summary>
internal sealed class PartnerMerge(PortalDbContext database, IEnumerable<IPartnerLinks> links, PortalClock clock)
{
    public async Task<MergePreview> PreviewAsync(Partner from, Partner into, CancellationToken cancellationToken)
    {
        var shared = await database.Set<Agreement>().AsNoTracking().Where(agreement => agreement.Parties.Any(party => party.PartnerId == from.Id) && agreement.Parties.Any(party => party.PartnerId == into.Id)).Select(agreement => agreement.Subject).ToListAsync(cancellationToken);
        var elsewhere = new List<(string, int)>();
        foreach (var link in links)
            elsewhere.Add((link.Name, await link.CountAsync(from.Id, cancellationToken)));
        return new MergePreview(
            await database.Set<Party>().CountAsync(party => party.PartnerId == from.Id, cancellationToken),
            await database.Set<Contact>().CountAsync(contact => contact.PartnerId == from.Id, cancellationToken),
            await database.Set<Commitment>().CountAsync(commitment => commitment.PartnerId == from.Id, cancellationToken),
            await database.Set<PartnerMember>().CountAsync(member => member.PartnerId == from.Id && member.EndedUtc == null, cancellationToken),
            [.. elsewhere.Where(one => one.Item2 > 0)],
            shared);
    }

    /// <summary>Both must be tracked and not merged, and no agreement may have both as parties.</summary>
    public async Task MergeAsync(Partner from, Partner into, string by, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var parties = await database.Set<Party>().Where(party => party.PartnerId == from.Id).ToListAsync(cancellationToken);
        var contacts = await database.Set<Contact>().Where(contact => contact.PartnerId == from.Id).ToListAsync(cancellationToken);
        var commitments = await database.Set<Commitment>().Where(commitment => commitment.PartnerId == from.Id).ToListAsync(cancellationToken);
        parties.ForEach(party => party.PartnerId = into.Id);
        contacts.ForEach(contact => contact.PartnerId = into.Id);
        commitments.ForEach(commitment => commitment.PartnerId = into.Id);
        await MoveMembersAsync(from, into, cancellationToken);
        foreach (var former in await database.Set<Partner>().Where(partner => partner.MergedIntoId == from.Id).ToListAsync(cancellationToken))
            former.MergedIntoId = into.Id;
        foreach (var link in links)
            await link.MoveAsync(from.Id, into.Id, cancellationToken);
        Fill(from, into);
        from.MergedIntoId = into.Id;
        database.Add(new AuditEntry
        {
            AtUtc = clock.UtcNow,
            Actor = by,
            Action = "Merged",
            EntityType = nameof(Partner),
            EntityName = into.Slug,
            Before = JsonSerializer.Serialize(new { Partner = from.Slug, Parties = parties.Select(party => party.Id), Contacts = contacts.Select(contact => contact.Id), Commitments = commitments.Select(one => one.Id) }),
            After = JsonSerializer.Serialize(new { Partner = into.Slug }),
        });
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Somebody may be a member of both already.</summary>
    private async Task MoveMembersAsync(Partner from, Partner into, CancellationToken cancellationToken)
    {
        var there = await database.Set<PartnerMember>().Where(member => member.PartnerId == into.Id).Select(member => member.UserName).ToListAsync(cancellationToken);
        foreach (var member in await database.Set<PartnerMember>().Where(member => member.PartnerId == from.Id).ToListAsync(cancellationToken))
        {
            if (there.Contains(member.UserName))
                member.End(clock.UtcNow);
            else
                member.PartnerId = into.Id;
        }

        foreach (var invitation in await database.Set<PartnerInvitation>().Where(invitation => invitation.PartnerId == from.Id).ToListAsync(cancellationToken))
            invitation.PartnerId = into.Id;
    }

    /// <summary>What the one lacks comes from the other; its names become further names, by which the press is still recognised.</summary>
    private static void Fill(Partner from, Partner into)
    {
        into.OtherNames = string.Join('\n', into.Names.Skip(1).Concat(from.Names).Where(name => !string.Equals(name, into.Name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase));
        into.KindId ??= from.KindId;
        into.NagariId ??= from.NagariId;
        into.RegistrationNumber ??= from.RegistrationNumber;
        into.Address ??= from.Address;
        if (into.Latitude is null)
            (into.Latitude, into.Longitude) = (from.Latitude, from.Longitude);
        into.Website ??= from.Website;
        into.SocialMedia ??= from.SocialMedia;
        into.Description ??= from.Description;
        if (into.LogoHash is null)
            (into.LogoHash, into.LogoMediaType) = (from.LogoHash, from.LogoMediaType);
    }
}

/// <summary>What a merge would move.</summary>
/// <param name="Elsewhere">What other rooms have tied to it: name and number.</param>
/// <param name="Shared">Subjects of agreements in which both are parties: these forbid the merge.</param>
internal sealed record MergePreview(int Agreements, int Contacts, int Commitments, int Members, IReadOnlyList<(string Name, int Count)> Elsewhere, IReadOnlyList<string> Shared);
