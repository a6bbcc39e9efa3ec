using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>The list of links we know: one row per article, whatever spelling of its address was met.</summary>
internal sealed class FoundLinks(PortalDbContext database, OutletDirectory outlets, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <summary>The same links, those known already marked as such.</summary>
    public async Task<IReadOnlyList<TriagedLink>> MarkKnownAsync(IReadOnlyList<TriagedLink> links, CancellationToken cancellationToken)
    {
        var known = new HashSet<(string Site, string Canonical)>();
        foreach (var site in links.Where(link => link.Fate == LinkFate.New).GroupBy(link => link.Site, StringComparer.Ordinal))
        {
            foreach (var chunk in site.Chunk(AtOnce))
            {
                var canonicals = chunk.Select(link => link.Canonical!).ToList();
                var met = await database.Set<FoundLink>()
                    .Where(link => canonicals.Contains(link.CanonicalUrl) && database.Set<Outlet>().Any(outlet => outlet.Id == link.OutletId && (outlet.SiteKey == site.Key || outlet.Aliases.Any(alias => alias.SiteKey == site.Key))))
                    .Select(link => link.CanonicalUrl)
                    .ToListAsync(cancellationToken);
                known.UnionWith(met.Select(canonical => (site.Key, canonical)));
            }
        }

        return [.. links.Select(link => link.Fate == LinkFate.New && known.Contains((link.Site, link.Canonical!)) ? link with { Fate = LinkFate.Known } : link)];
    }

    /// <summary>Puts the new ones on the list, each at its outlet; one of a site we have not met gets its outlet.</summary>
    /// <param name="kind">What named them: a backfill may go by the sitemap of an outlet whose source is a feed.</param>
    /// <returns>How many.</returns>
    public async Task<int> AddAsync(Source source, SourceKind kind, IReadOnlyList<TriagedLink> links, CancellationToken cancellationToken)
    {
        var added = links.Where(link => link.Fate == LinkFate.New).ToList();
        foreach (var site in added.GroupBy(link => link.Site, StringComparer.Ordinal))
        {
            var outletId = source.Kind == SourceKind.Discovery
                ? await outlets.IdOfAsync(site.Key, site.Select(link => link.Link.Publisher).FirstOrDefault(name => name is not null), cancellationToken)
                : source.OutletId;
            foreach (var chunk in site.Chunk(AtOnce))
                await AddChunkAsync(source, kind, outletId, chunk, cancellationToken);
        }

        return added.Count;
    }

    private async Task AddChunkAsync(Source source, SourceKind kind, long outletId, IEnumerable<TriagedLink> links, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        database.AddRange(links.Select(link => new FoundLink
        {
            OutletId = outletId,
            SourceId = source.Id,
            CanonicalUrl = link.Canonical!,
            Url = link.Link.Url.AbsoluteUri,
            Title = link.Link.Title is { Length: > 500 } title ? title[..(char.IsHighSurrogate(title[499]) ? 499 : 500)] : link.Link.Title,
            PublishedUtc = link.Link.Published?.UtcDateTime,
            NamedBy = kind,
            FoundUtc = now,
        }));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }
}
