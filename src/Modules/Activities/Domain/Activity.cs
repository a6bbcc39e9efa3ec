using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Domain;

/// <summary>One thing that people do with a library on one day or through a series of meetings: planned, then held or cancelled.</summary>
public sealed class Activity : IAudited, IVersioned
{
    public const int MaxTitleLength = 200;
    public const int MaxLineLength = 200;
    public const int MaxTextLength = 5000;
    public const int MaxCount = 100_000;
    public const int MaxSessions = 200;

    public long Id { get; private set; }

    /// <summary>Stable key of addresses.</summary>
    public required string Slug { get; init; }
    public required string Title { get; set; }
    public ActivitySpace Space { get; set; }

    /// <summary>Such as ekonomi, pendidikan, kesehatan, TIK, budaya.</summary>
    public string? Topic { get; set; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>Last day, included; null for one day.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>From and to on each day, as it is announced: "09.00–12.00".</summary>
    public string? Hours { get; set; }

    /// <summary>How many meetings: a series of n counts as n activities.</summary>
    public int Sessions { get; set; } = 1;

    public string? Place { get; set; }
    public long? NagariId { get; set; }
    public Nagari? Nagari { get; set; }
    public long? LibraryId { get; set; }
    public Library? Library { get; set; }

    /// <summary>The agreement that it carries out.</summary>
    public long? AgreementId { get; set; }
    public Agreement? Agreement { get; set; }
    public List<Partner> Partners { get; init; } = [];

    public string? Speakers { get; set; }

    /// <summary>Whose idea it was: the community's, or the library's.</summary>
    public bool IsByCommunity { get; set; }

    /// <summary>What it is about, for everybody.</summary>
    public string? Summary { get; set; }

    /// <summary>What was lacking before; what was done; what came of it.</summary>
    public string? Need { get; set; }
    public string? Done { get; set; }
    public string? Result { get; set; }

    /// <summary>Participations, not persons: who came to three meetings counts three times. Null until somebody has entered them.</summary>
    public int? Women { get; set; }
    public int? Men { get; set; }

    /// <summary>Of a sex that nobody noted.</summary>
    public int? OfUnknownSex { get; set; }
    public int? Children { get; set; }
    public int? Youth { get; set; }
    public int? Adults { get; set; }
    public int? Elderly { get; set; }

    /// <summary>How many of them with a disability.</summary>
    public int? WithDisability { get; set; }

    public ActivityState State { get; private set; }
    public string? CancelReason { get; private set; }

    /// <summary>Whether it stands on the public pages.</summary>
    public bool IsPublic { get; set; } = true;

    public DateTime ChangedUtc { get; set; }
    public int Version { get; private set; }

    public string AuditName => Slug;

    public DateOnly LastDay => EndsOn ?? StartsOn;

    /// <summary>Null until anybody has entered a number.</summary>
    public int? Participants => Women is null && Men is null && OfUnknownSex is null ? null : (Women ?? 0) + (Men ?? 0) + (OfUnknownSex ?? 0);

    /// <exception cref="InvalidOperationException">It lies ahead, or was cancelled.</exception>
    public void MarkHeld(DateOnly today)
    {
        if (State == ActivityState.Cancelled || StartsOn > today)
            throw new InvalidOperationException("Only what has begun and was not cancelled has been held.");
        State = ActivityState.Held;
    }

    public void Cancel(string reason) => (State, CancelReason) = (ActivityState.Cancelled, reason);

    /// <summary>It was not cancelled after all.</summary>
    public void PlanAgain() => (State, CancelReason) = (ActivityState.Planned, null);
}
