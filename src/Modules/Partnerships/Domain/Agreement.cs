using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>A document of cooperation between the office and its partners.</summary>
public sealed class Agreement : IAudited, IVersioned
{
    public const int MaxSubjectLength = 300;
    public const int MaxNumberLength = 100;

    public long Id { get; private set; }

    /// <summary>Stable key of addresses and recipes.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is about, as its heading says.</summary>
    public required string Subject { get; set; }

    /// <summary>The office's number of the document.</summary>
    public string? Number { get; set; }

    public DateOnly? StartsOn { get; set; }

    /// <summary>Its last day, included; null when it runs on.</summary>
    public DateOnly? EndsOn { get; set; }

    public List<Partner> Partners { get; init; } = [];

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <summary>Whether it is in force on a day; one without a first day is not yet.</summary>
    public bool IsInForce(DateOnly day) => StartsOn <= day && !(EndsOn < day);
}
