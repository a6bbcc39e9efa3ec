using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>What the press wrote about what an agreement brought about, on the agreement's page.</summary>
internal sealed class AgreementMentionsSection(PortalDbContext database, CountingRules rules, PortalClock clock) : ISection<Agreement>
{
    public int Position => 40;

    public async Task<SectionView?> BuildAsync(Agreement subject, CancellationToken cancellationToken) =>
        await LinkedMentions.ReadAsync(database.Set<Mention>().Where(mention => mention.Agreements.Any(agreement => agreement.Id == subject.Id)), await rules.ForAsync(clock.Today, cancellationToken), cancellationToken);
}
