using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A filter of the review queue that one person has given a name.</summary>
public sealed class SavedView : IAudited
{
    public const int MaxNameLength = 60;
    public const int MaxQueryLength = 1000;

    /// <summary>So many one person may have: more is a list nobody reads.</summary>
    public const int MaxPerPerson = 20;

    public long Id { get; private set; }
    public required string Owner { get; init; }
    public required string Name { get; set; }

    /// <summary>The filter as it stands in the address, without the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>The queue opens with it.</summary>
    public bool IsDefault { get; set; }
    public string AuditName => $"{Owner}: {Name}";
}
