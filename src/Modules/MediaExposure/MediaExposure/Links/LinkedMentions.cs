using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>What the press wrote about something that mentions are tied to: the newest of every kind, and the numbers of those that count.</summary>
internal sealed record LinkedMentions(ExposureCount Count, IReadOnlyList<PressItem> Items)
{
    private const int Shown = 5;

    /// <param name="linked">Mentions tied to it, in whatever state.</param>
    /// <returns>Null when none has been accepted.</returns>
    public static async Task<SectionView?> ReadAsync(IQueryable<Mention> linked, CountingRule rule, CancellationToken cancellationToken)
    {
        var accepted = linked.AsNoTracking().Where(mention => mention.State == ReviewState.Accepted);
        var items = await accepted.OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id).Take(Shown)
            .Select(mention => new PressItem(mention.Id, mention.Title, mention.Outlet.Name, mention.PublishedOn, mention.Url, mention.Place, mention.Sentence, mention.Kind))
            .ToListAsync(cancellationToken);
        return items.Count == 0
            ? null
            : new SectionView("/MediaExposure/Links/LinkedMentions.cshtml", new LinkedMentions(await ExposureCount.OfAsync(accepted.ThatCount(rule), cancellationToken), items));
    }
}
