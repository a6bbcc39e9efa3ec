using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.OnNagari;

/// <summary>What the press wrote about a nagari, on its page.</summary>
internal sealed class NagariMentionsSection(PortalDbContext database) : ISection<Nagari>
{
    private const int Shown = 5;

    public int Position => 40;

    public async Task<SectionView?> BuildAsync(Nagari subject, CancellationToken cancellationToken)
    {
        var items = await database.Set<Mention>().AsNoTracking()
            .Where(mention => mention.State == ReviewState.Accepted && mention.Nagari.Any(nagari => nagari.Id == subject.Id))
            .OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id)
            .Take(Shown)
            .Select(mention => new PressItem(mention.Id, mention.Title, mention.Outlet.Name, mention.PublishedOn, mention.Url, mention.Place, mention.Sentence, mention.Kind))
            .ToListAsync(cancellationToken);
        return items.Count == 0 ? null : new SectionView("/MediaExposure/OnNagari/NagariMentions.cshtml", new NagariMentions(subject.Slug, items));
    }
}

internal sealed record NagariMentions(string Slug, IReadOnlyList<PressItem> Items);
