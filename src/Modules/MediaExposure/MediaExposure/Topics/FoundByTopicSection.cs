using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>Beside a mention: which topic found it, and that its threshold has accepted it where no person has.</summary>
internal sealed class FoundByTopicSection(PortalDbContext database) : ISection<Mention>
{
    public int Position => 10;

    public async Task<SectionView?> BuildAsync(Mention subject, CancellationToken cancellationToken) =>
        subject.TopicId is { } id && await database.Set<Topic>().AsNoTracking().SingleOrDefaultAsync(topic => topic.Id == id, cancellationToken) is { } topic
            ? new SectionView("/MediaExposure/Topics/FoundByTopic.cshtml", new FoundByTopic(topic.Slug, topic.Name, subject.IsAutomatic, subject.ScoreTenths))
            : null;
}

internal sealed record FoundByTopic(string Slug, string Name, bool IsAutomatic, int ScoreTenths);
