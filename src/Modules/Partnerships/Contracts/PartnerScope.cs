using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Contracts;

/// <summary>
/// What the signed-in person of a partner may see. Every page, list, file and export of the partner portal begins with one of these
/// queries, so that another partner's rows are never read at all.
/// </summary>
public sealed class PartnerScope(PortalDbContext database, ICurrentActor actor)
{
    /// <summary>Their organisations.</summary>
    public IQueryable<Partner> Partners
    {
        get
        {
            // Nobody's name is the empty one.
            var name = actor.Name ?? "";
            return database.Set<Partner>().Where(partner => partner.MergedIntoId == null && database.Set<PartnerMember>().Any(member => member.UserName == name && member.EndedUtc == null && member.PartnerId == partner.Id));
        }
    }

    /// <summary>Agreements to which one of their organisations is a party, unless the office keeps them to itself.</summary>
    public IQueryable<Agreement> Agreements
    {
        get
        {
            var name = actor.Name ?? "";
            return database.Set<Agreement>().Where(agreement => agreement.Access != AccessLevel.Internal
                && agreement.Parties.Any(party => database.Set<PartnerMember>().Any(member => member.UserName == name && member.EndedUtc == null && member.PartnerId == party.PartnerId)));
        }
    }

    /// <summary>Files of these agreements that are shared with partners.</summary>
    public IQueryable<Attachment> Files => database.Set<Attachment>().Where(file => file.Access != AccessLevel.Internal && Agreements.Any(agreement => agreement.Id == file.AgreementId));
}
