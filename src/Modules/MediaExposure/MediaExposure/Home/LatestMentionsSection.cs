using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Home;

/// <summary>"Kata media" on the home page: the latest accepted mentions; nothing while there are none.</summary>
internal sealed class LatestMentionsSection(PortalDbContext database, CountingRules rules, PortalClock clock) : ISection<HomePage>
{
    private const int Shown = 4;

    public int Position => 50;

    public async Task<SectionView?> BuildAsync(HomePage subject, CancellationToken cancellationToken)
    {
        var items = await database.Set<Mention>().AsNoTracking()
            .Where(mention => mention.State == ReviewState.Accepted).ThatCount(await rules.ForAsync(clock.Today, cancellationToken))
            .OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id)
            .Take(Shown)
            .Select(mention => new PressItem(mention.Id, mention.Title, mention.Outlet.Name, mention.PublishedOn, mention.Url, mention.Place, mention.Sentence, mention.Kind))
            .ToListAsync(cancellationToken);
        return items.Count == 0 ? null : new SectionView("/MediaExposure/Home/LatestMentions.cshtml", items);
    }
}
