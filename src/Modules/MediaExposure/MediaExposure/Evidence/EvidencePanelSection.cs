using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>What proves a mention, beside it in the review.</summary>
internal sealed class EvidencePanelSection(PortalDbContext database) : ISection<Mention>
{
    public int Position => 60;

    public async Task<SectionView?> BuildAsync(Mention subject, CancellationToken cancellationToken)
    {
        var items = await database.Set<EvidenceItem>().AsNoTracking().Where(item => item.MentionId == subject.Id && item.RemovedUtc == null)
            .OrderBy(item => item.Id).ToListAsync(cancellationToken);
        var versions = await database.Set<MentionVersion>().CountAsync(version => version.MentionId == subject.Id, cancellationToken);
        var check = await database.Set<LinkCheck>().AsNoTracking().SingleOrDefaultAsync(one => one.MentionId == subject.Id, cancellationToken);
        return new SectionView("/MediaExposure/Evidence/EvidencePanel.cshtml", new EvidencePanel(subject, items, versions, check));
    }
}

internal sealed record EvidencePanel(Mention Mention, IReadOnlyList<EvidenceItem> Items, int Versions, LinkCheck? Check);
