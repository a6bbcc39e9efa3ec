using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>What the press wrote about a partner's part, on the partner's page.</summary>
internal sealed class PartnerMentionsSection(PortalDbContext database, CountingRules rules, PortalClock clock) : ISection<Partner>
{
    public int Position => 40;

    public async Task<SectionView?> BuildAsync(Partner subject, CancellationToken cancellationToken) =>
        await LinkedMentions.ReadAsync(database.Set<Mention>().Where(mention => mention.Partners.Any(partner => partner.Id == subject.Id)), await rules.ForAsync(clock.Today, cancellationToken), cancellationToken);
}
