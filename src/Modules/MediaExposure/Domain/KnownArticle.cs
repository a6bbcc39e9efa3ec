using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>
/// An article that staff know of, noted to see whether the portal finds what it should. Whether it was found is looked up, never
/// stored: one found tomorrow is found, without anybody coming back to it.
/// </summary>
public sealed class KnownArticle : IAudited, IVersioned
{
    public const int MaxTitleLength = 500;
    public const int MaxOutletLength = 200;
    public const int MaxNoteLength = 500;

    public long Id { get; private set; }

    /// <summary>As it was pasted; null when only its title is known.</summary>
    public string? Url { get; private set; }

    /// <summary>Unique: the same article noted twice would count twice.</summary>
    public string? CanonicalUrl { get; private set; }

    /// <summary>The site of its address, by which the outlet is known.</summary>
    public string? SiteKey { get; private set; }

    /// <summary>Null when only the address is known.</summary>
    public string? Title { get; private set; }

    /// <summary>What the outlet is called, where there is no address to tell it.</summary>
    public string? OutletName { get; private set; }

    /// <summary>The day on which it appeared, which puts it into its quarter.</summary>
    public DateOnly Day { get; private set; }

    public string? Note { get; private set; }
    public required string AddedBy { get; init; }
    public required DateTime AddedUtc { get; init; }
    public int Version { get; private set; }

    public string AuditName => Title ?? Url ?? "";

    /// <exception cref="ArgumentException">Neither an address nor a title with its outlet: nothing could be looked up.</exception>
    public void Describe(KnownAddress? address, string? title, string? outletName, DateOnly day, string? note)
    {
        if (address is null && (title is null || outletName is null))
            throw new ArgumentException("An article is known by its address, or by its title and outlet.", nameof(address));
        (Url, CanonicalUrl, SiteKey) = (address?.Url, address?.Canonical, address?.Site);
        (Title, OutletName, Day, Note) = (title, outletName, day, note);
    }
}

/// <param name="Url">As pasted, absolute.</param>
/// <param name="Canonical">As <see cref="Crawling.CanonicalUrl"/> spells it.</param>
/// <param name="Site">As <see cref="Crawling.Site"/> gives it.</param>
public sealed record KnownAddress(string Url, string Canonical, string Site);
