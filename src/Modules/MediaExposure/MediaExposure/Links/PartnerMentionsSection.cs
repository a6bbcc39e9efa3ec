using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>What the press wrote about a partner's part, on the partner's page.</summary>
internal sealed class PartnerMentionsSection(PortalDbContext database) : ISection<Partner>
{
    public int Position => 40;

    public Task<SectionView?> BuildAsync(Partner subject, CancellationToken cancellationToken) =>
        LinkedMentions.ReadAsync(database.Set<Mention>().Where(mention => mention.Partners.Any(partner => partner.Id == subject.Id)), cancellationToken);
}
