using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>What the press wrote about something that mentions are tied to: the newest, and the three numbers.</summary>
internal sealed record LinkedMentions(int Mentions, int Stories, int Events, IReadOnlyList<PressItem> Items)
{
    private const int Shown = 5;

    /// <param name="linked">Mentions tied to it, in whatever state.</param>
    /// <returns>Null when none has been accepted.</returns>
    public static async Task<SectionView?> ReadAsync(IQueryable<Mention> linked, CancellationToken cancellationToken)
    {
        var accepted = linked.AsNoTracking().Where(mention => mention.State == ReviewState.Accepted);
        var items = await accepted.OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id).Take(Shown)
            .Select(mention => new PressItem(mention.Id, mention.Title, mention.Outlet.Name, mention.PublishedOn, mention.Url, mention.Place, mention.Sentence, mention.Kind))
            .ToListAsync(cancellationToken);
        if (items.Count == 0)
            return null;
        var numbers = new LinkedMentions(
            await accepted.CountAsync(cancellationToken),
            await accepted.Select(mention => mention.StoryId).Distinct().CountAsync(cancellationToken),
            await accepted.Select(mention => mention.Story.EventId).Distinct().CountAsync(cancellationToken),
            items);
        return new SectionView("/MediaExposure/Links/LinkedMentions.cshtml", numbers);
    }
}
