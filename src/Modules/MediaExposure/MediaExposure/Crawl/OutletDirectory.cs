using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>One outlet per site: finds it, or enters it when an article of it turns up.</summary>
internal sealed class OutletDirectory(PortalDbContext database)
{
    /// <param name="site">As <see cref="Crawling.Site.Of"/> gives it.</param>
    /// <param name="name">What others call it; its site stands in until staff know better.</param>
    public async Task<long> IdOfAsync(string site, string? name, CancellationToken cancellationToken)
    {
        if (await FindAsync(site, cancellationToken) is { } known)
            return known;
        var outlet = new Outlet
        {
            Slug = await FreeSlugAsync(site, cancellationToken),
            Name = name is { Length: > 0 and <= 200 } ? name : site,
            SiteKey = site,
        };
        database.Add(outlet);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return outlet.Id;
        }
        catch (DbUpdateException)
        {
            // Another process met the same site at this moment.
            database.Entry(outlet).State = EntityState.Detached;
            if (await FindAsync(site, cancellationToken) is { } theirs)
                return theirs;
            throw;
        }
    }

    /// <summary>A name for addresses that no other outlet bears.</summary>
    public async Task<string> FreeSlugAsync(string site, CancellationToken cancellationToken)
    {
        var start = SlugOf(site);
        var taken = await database.Set<Outlet>().Select(one => one.Slug).Where(slug => slug.StartsWith(start)).ToListAsync(cancellationToken);
        // What a merged outlet was called still leads to the one that has taken it in.
        taken.AddRange(await database.Set<OutletAlias>().Where(alias => alias.FormerSlug != null && alias.FormerSlug.StartsWith(start)).Select(alias => alias.FormerSlug!).ToListAsync(cancellationToken));
        return FirstFree(start, taken);
    }

    /// <summary>A name for addresses that no other source bears.</summary>
    public async Task<string> FreeSourceSlugAsync(string site, CancellationToken cancellationToken)
    {
        var start = SlugOf(site);
        var taken = await database.Set<Source>().Select(one => one.Slug).Where(slug => slug.StartsWith(start)).ToListAsync(cancellationToken);
        return FirstFree(start, taken);
    }

    /// <summary>The outlet whose site it is, by its own or by a further one; null when we have not met it.</summary>
    public async Task<long?> FindAsync(string site, CancellationToken cancellationToken) =>
        await database.Set<Outlet>().Where(one => one.SiteKey == site || one.Aliases.Any(alias => alias.SiteKey == site)).Select(one => (long?)one.Id).SingleOrDefaultAsync(cancellationToken);

    private static string SlugOf(string site)
    {
        var slug = new string([.. site.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        return slug.Length switch { 0 => "media", > 80 => slug[..80].TrimEnd('-'), _ => slug };
    }

    private static string FirstFree(string start, List<string> taken) =>
        Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? start : $"{start}-{n}").First(slug => !taken.Contains(slug) && !Reserved.Contains(slug));

    /// <summary>Addresses of the office's own pages about sources and outlets.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "baru", "impor", "ekspor", "periksa", "tingkat" };
}
