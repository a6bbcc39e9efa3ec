using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>What the press wrote about an agreement or its partner, on the partner's own page: accepted mentions alone.</summary>
internal sealed class CollaborationMentions(PortalDbContext database, CountingRules rules, PortalClock clock) : ISection<Collaboration>
{
    public int Position => 40;

    public async Task<SectionView?> BuildAsync(Collaboration subject, CancellationToken cancellationToken) => await LinkedMentions.ReadAsync(
        database.Set<Mention>().Where(mention => mention.Agreements.Any(agreement => agreement.Id == subject.Agreement.Id) || mention.Partners.Any(partner => partner.Id == subject.Partner.Id)),
        await rules.ForAsync(clock.Today, cancellationToken),
        cancellationToken);
}
