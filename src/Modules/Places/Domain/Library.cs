using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;

namespace PortalMitra.Modules.Places.Domain;

/// <summary>A library of the regency: a nagari's, or the office's own.</summary>
public sealed class Library : IVersioned, IAudited
{
    public const int MaxNameLength = 150;
    public const int MaxAddressLength = 300;
    public const int MaxHoursLength = 300;

    public long Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public long? NagariId { get; private set; }

    /// <summary>Null for the office's own library, which serves the whole regency.</summary>
    public Nagari? Nagari { get; init; }

    /// <summary>Null until somebody has recorded it: a missing address is said, never guessed.</summary>
    public string? Address { get; private set; }

    /// <summary>Opening hours as lines of text; null until recorded.</summary>
    public string? Hours { get; private set; }

    public int Version { get; private set; }

    public string AuditName => Slug;

    public void Locate(string? address, string? hours)
    {
        Address = PlainText.CleanOrNull(address);
        Hours = PlainText.CleanOrNull(hours);
    }
}
