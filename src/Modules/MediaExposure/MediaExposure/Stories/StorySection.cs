using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>Beside a mention: who else printed its text, and what else was written on the same.</summary>
internal sealed class StorySection(PortalDbContext database, StoryPrintings printings) : ISection<Mention>
{
    private const int MaxSameEvent = 8;

    public int Position => 20;

    public async Task<SectionView?> BuildAsync(Mention subject, CancellationToken cancellationToken)
    {
        var story = await database.Set<Story>().AsNoTracking().Where(one => one.Id == subject.StoryId).Select(one => new { one.Version, one.EventId }).SingleOrDefaultAsync(cancellationToken);
        if (story is null)
            return null;
        var all = await printings.OfAsync(subject.StoryId, cancellationToken);
        var questions = await printings.QuestionsAsync(subject.StoryId, cancellationToken);
        var others = await database.Set<Story>().Where(one => one.EventId == story.EventId && one.Id != subject.StoryId).OrderBy(one => one.Id).Select(one => one.Id).Take(MaxSameEvent).ToListAsync(cancellationToken);
        var lines = await StoryLine.OfAsync(database, others, cancellationToken);
        var panel = new StoryPanel(
            subject.Id, subject.StoryId, story.Version, story.EventId, all.FirstOrDefault(one => one.IsMain)?.MentionId, all, questions,
            [.. lines.Values.OrderBy(line => line.PublishedOn).ThenBy(line => line.StoryId)]);
        return new SectionView("/MediaExposure/Stories/StoryPanel.cshtml", panel);
    }
}
