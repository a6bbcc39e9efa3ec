using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Domain;

/// <summary>
/// How many visits a library had by one way, on one day or in one month. Numbers alone: nobody is named. A day that nobody has reported has
/// no row, which is not zero; a zero is typed. What it was before stands in the audit trail.
/// </summary>
public sealed class VisitCount : IAudited, IVersioned
{
    public const int MaxCount = 100_000;
    public const int MaxNoteLength = 300;

    public long Id { get; private set; }
    public required long LibraryId { get; init; }
    public Library? Library { get; private set; }

    /// <summary>The day, or the first day of the month when <see cref="IsMonth"/>.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>A recap of a whole month. A month holds either this or days, never both of one way.</summary>
    public bool IsMonth { get; init; }
    public required VisitWay Way { get; init; }

    /// <summary>The library was closed: no visits, and none are missing.</summary>
    public bool IsClosed { get; set; }

    public int Children { get; set; }
    public int Youth { get; set; }
    public int Adults { get; set; }
    public int Elderly { get; set; }

    /// <summary>Of an age that nobody noted.</summary>
    public int OfUnknownAge { get; set; }

    /// <summary>How many of them women and girls; null when nobody noted it.</summary>
    public int? Women { get; set; }

    /// <summary>Such as "rombongan SDN 02", or that a visit was obligatory. Travels with the number.</summary>
    public string? Note { get; set; }

    /// <summary>User name.</summary>
    public required string EnteredBy { get; set; }
    public required DateTime ChangedUtc { get; set; }

    public int Version { get; private set; }

    public int Total => Children + Youth + Adults + Elderly + OfUnknownAge;

    public string AuditName => $"{Library?.Slug ?? $"{LibraryId}"} {Day:yyyy-MM-dd}{(IsMonth ? " (bulan)" : "")} {Way}";
}
