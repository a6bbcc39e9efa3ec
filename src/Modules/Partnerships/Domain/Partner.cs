using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>An organisation that works with the office or with a nagari's library.</summary>
public sealed class Partner : IAudited, IVersioned
{
    public const int MaxNameLength = 200;
    public const int MaxNamesLength = 2000;
    public const int MaxAddressLength = 500;
    public const int MaxLineLength = 200;
    public const int MaxDescriptionLength = 2000;

    public long Id { get; private set; }

    /// <summary>Stable key of addresses and recipes.</summary>
    public required string Slug { get; init; }

    /// <summary>As it signs.</summary>
    public required string Name { get; set; }

    /// <summary>What the press and the people call it, one name a line.</summary>
    public string OtherNames { get; set; } = "";

    public long? KindId { get; set; }
    public PartnerKind? Kind { get; set; }

    /// <summary>Number by which the state knows it: NIB, NPSN, code of the region.</summary>
    public string? RegistrationNumber { get; set; }

    public string? Address { get; set; }

    /// <summary>Where it is at home or works mostly; null for the whole regency and beyond.</summary>
    public long? NagariId { get; set; }
    public Nagari? Nagari { get; init; }

    /// <summary>Degrees north, WGS 84; negative south of the equator.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; set; }

    public string? Website { get; set; }

    /// <summary>Addresses of its pages in social media, one a line.</summary>
    public string? SocialMedia { get; set; }

    /// <summary>Who it is, for everybody.</summary>
    public string? Description { get; set; }

    /// <summary>SHA-256 of its logo, by which the file store has it; null for none.</summary>
    public string? LogoHash { get; set; }
    public string? LogoMediaType { get; set; }

    /// <summary>Whether it stands in the public directory. Its public agreements stand in the register either way.</summary>
    public bool IsPublic { get; set; } = true;

    /// <summary>The partner that it turned out to be; its address leads on there and nothing else shows it.</summary>
    public long? MergedIntoId { get; set; }
    public Partner? MergedInto { get; set; }

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <summary>Every name it goes by, its own first.</summary>
    public IReadOnlyList<string> Names =>
        [.. OtherNames.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(Name).Distinct(StringComparer.OrdinalIgnoreCase)];
}
