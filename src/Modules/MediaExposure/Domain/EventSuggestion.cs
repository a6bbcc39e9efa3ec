using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>Two stories that may report one event. It asks; a person's answer is kept, so that nobody is asked twice.</summary>
public sealed class EventSuggestion : IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The story with the lower id of the two.</summary>
    public long FirstId { get; private init; }
    public Story? First { get; private init; }
    public long SecondId { get; private init; }
    public Story? Second { get; private init; }

    /// <summary>The sum of the reasons times ten; 0 where a person parted what nobody had suggested.</summary>
    public int ScoreTenths { get; private set; }

    /// <summary>The reasons as JSON.</summary>
    [NotAudited]
    public string Reasons { get; private set; } = "[]";

    public SuggestionState State { get; private set; } = SuggestionState.Waiting;
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public int Version { get; private set; }

    public string AuditName => $"{FirstId}–{SecondId}";

    public static EventSuggestion Of(long one, long other, int scoreTenths, string reasons) =>
        new() { FirstId = Math.Min(one, other), SecondId = Math.Max(one, other), ScoreTenths = scoreTenths, Reasons = reasons };

    /// <summary>The same question between other stories, after one of them was joined with another text or parted from it.</summary>
    public EventSuggestion Between(long one, long other)
    {
        var moved = Of(one, other, ScoreTenths, Reasons);
        (moved.State, moved.DecidedBy, moved.DecidedUtc) = (State, DecidedBy, DecidedUtc);
        return moved;
    }

    /// <summary>Reckoned again, with what has become known since.</summary>
    public void Renew(int scoreTenths, string reasons) => (ScoreTenths, Reasons) = (scoreTenths, reasons);

    public void Confirm(string reviewer, DateTime now) => (State, DecidedBy, DecidedUtc) = (SuggestionState.Confirmed, reviewer, now);

    public void Refuse(string reviewer, DateTime now) => (State, DecidedBy, DecidedUtc) = (SuggestionState.Refused, reviewer, now);

    /// <summary>Takes the answer back: it is asked again.</summary>
    public void Reopen() => (State, DecidedBy, DecidedUtc) = (SuggestionState.Waiting, null, null);
}
