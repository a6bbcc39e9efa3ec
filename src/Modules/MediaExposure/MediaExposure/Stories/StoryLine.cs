using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>A story in one line, as lists show it: by the printing that stands for it, or would if it were accepted.</summary>
internal sealed record StoryLine(long StoryId, long EventId, long MentionId, string Title, string Outlet, DateOnly PublishedOn, IReadOnlyList<string> Outlets, int Printings, bool IsRejected)
{
    public static async Task<IReadOnlyDictionary<long, StoryLine>> OfAsync(PortalDbContext database, IReadOnlyCollection<long> storyIds, CancellationToken cancellationToken)
    {
        var printings = await database.Set<Mention>().AsNoTracking()
            .Where(mention => storyIds.Contains(mention.StoryId))
            .Select(mention => new { mention.StoryId, mention.Story.EventId, mention.Story.OriginalId, mention.Id, mention.Title, Outlet = mention.Outlet.Name, mention.PublishedOn, mention.PublishedUtc, mention.State })
            .ToListAsync(cancellationToken);
        return printings.GroupBy(printing => printing.StoryId).ToDictionary(group => group.Key, group =>
        {
            var main = group.OrderBy(one => one.State == ReviewState.Rejected).ThenByDescending(one => one.Id == one.OriginalId).ThenBy(one => one.PublishedUtc).ThenBy(one => one.Id).First();
            return new StoryLine(
                main.StoryId, main.EventId, main.Id, main.Title, main.Outlet, main.PublishedOn,
                [.. group.Select(one => one.Outlet).Distinct().Order(StringComparer.CurrentCulture)], group.Count(), main.State == ReviewState.Rejected);
        });
    }
}
