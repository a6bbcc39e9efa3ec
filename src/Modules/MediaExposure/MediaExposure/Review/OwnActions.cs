using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <param name="Title">Of its first mention.</param>
internal sealed record OwnAction(long Id, DateTime AtUtc, ReviewDecision Decision, bool IsBulk, DateTime? UndoneUtc, int Count, int Restored, string Title);

/// <summary>What one person decided last, newest first.</summary>
internal sealed class OwnActions(PortalDbContext database)
{
    public const int Shown = 20;

    public async Task<IReadOnlyList<OwnAction>> ListAsync(string person, int take, CancellationToken cancellationToken) =>
        await database.Set<ReviewAction>().AsNoTracking().Where(action => action.By == person).OrderByDescending(action => action.Id).Take(take)
            .Select(action => new OwnAction(
                action.Id,
                action.AtUtc,
                action.Decision,
                action.IsBulk,
                action.UndoneUtc,
                action.Mentions.Count,
                action.Mentions.Count(one => one.IsRestored),
                database.Set<Mention>().Where(mention => mention.Id == action.Mentions.Min(one => one.MentionId)).Select(mention => mention.Title).FirstOrDefault() ?? ""))
            .ToListAsync(cancellationToken);
}
