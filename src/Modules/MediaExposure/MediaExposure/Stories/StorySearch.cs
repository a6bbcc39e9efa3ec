using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>Finds stories by words of a headline, among those of the same season: what is joined lies near in time.</summary>
internal sealed class StorySearch(PortalDbContext database)
{
    private const int SeasonDays = 120;
    private const int Shown = 10;

    /// <summary>The likeliest stories, the nearest in time first.</summary>
    public async Task<IReadOnlyList<StoryLine>> FindAsync(string? words, DateOnly near, Func<IQueryable<Mention>, IQueryable<Mention>> among, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(words))
            return [];
        var (from, to) = (near.AddDays(-SeasonDays), near.AddDays(SeasonDays));
        var mentions = among(database.Set<Mention>().AsNoTracking().Where(mention => mention.PublishedOn >= from && mention.PublishedOn <= to));
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            var pattern = LikePattern.Containing(word);
#pragma warning disable CA1304, CA1311 // Runs in the database.
            mentions = mentions.Where(mention => EF.Functions.Like(mention.Title.ToLower(), pattern, LikePattern.Escape));
#pragma warning restore CA1304, CA1311
        }

        var ids = await mentions.OrderByDescending(mention => mention.PublishedOn).Select(mention => mention.StoryId).Take(Shown * 5).ToListAsync(cancellationToken);
        var lines = await StoryLine.OfAsync(database, [.. ids.Distinct()], cancellationToken);
        return [.. lines.Values.OrderBy(line => Math.Abs(line.PublishedOn.DayNumber - near.DayNumber)).ThenBy(line => line.StoryId).Take(Shown)];
    }
}
