using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>What the press wrote about a partner's part, for everybody: accepted mentions alone.</summary>
internal sealed class PublicPartnerMentions(PortalDbContext database, CountingRules rules, PortalClock clock) : ISection<PublicPartner>
{
    public int Position => 40;

    public async Task<SectionView?> BuildAsync(PublicPartner subject, CancellationToken cancellationToken) =>
        await LinkedMentions.ReadAsync(database.Set<Mention>().Where(mention => mention.Partners.Any(partner => partner.Id == subject.Partner.Id)), await rules.ForAsync(clock.Today, cancellationToken), cancellationToken);
}
