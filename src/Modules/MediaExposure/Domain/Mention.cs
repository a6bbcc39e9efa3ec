using PortalMitra.Extraction;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>One article at one outlet about us, or one item that staff have logged. Waits for a person; counts only when accepted.</summary>
public sealed class Mention : IAudited, IVersioned
{
    public const int MaxReasonLength = 300;

    /// <summary>Longer entries would not fit PostgreSQL's index, whatever the letters.</summary>
    public const int MaxSearchLength = 600;

    public long Id { get; private set; }
    public long OutletId { get; private set; }
    public required Outlet Outlet { get; init; }

    public long StoryId { get; private set; }

    /// <summary>The text it prints; shared with its copies at other outlets.</summary>
    public required Story Story { get; set; }

    /// <summary>The topic that found it; null when staff have logged it.</summary>
    public long? TopicId { get; init; }

    /// <summary>Unique within the outlet: AMP, second pages and share links are the same mention.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>Where the reader gets; null for what was printed or broadcast.</summary>
    public required string? Url { get; init; }

    /// <summary>Edition and page, or hour of broadcast, of what has no address.</summary>
    public string? Place { get; set; }

    /// <summary>Who logged it by hand; null when it was found.</summary>
    public string? LoggedBy { get; init; }
    public required string Title { get; init; }
    public string? Author { get; init; }

    /// <summary>When it was published; when it was found, if the page does not say.</summary>
    public required DateTime PublishedUtc { get; init; }

    /// <summary>The office's calendar day of publication, by which the mention is counted.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Where the date comes from: an origin of the extraction, or <c>Found</c>.</summary>
    public required string PublishedFrom { get; init; }
    public required DateTime FoundUtc { get; init; }

    /// <summary>What a person should know before trusting what was read: keys of the extraction, one a line; empty when there is nothing.</summary>
    [NotAudited]
    public string Warnings { get; init; } = "";

    /// <summary>The sentence that matched, as the public page shows it.</summary>
    public required string Sentence { get; init; }

    /// <summary>Score times ten, and its parts as JSON: why it was proposed.</summary>
    public required int ScoreTenths { get; init; }

    [NotAudited]
    public required string Reasons { get; init; }

    /// <summary>The article's running text, for signed-in staff only.</summary>
    [NotAudited]
    public required string Text { get; init; }

    /// <summary>SHA-256 of the page as it was fetched: proof of what it said, also where no copy may be kept.</summary>
    [NotAudited]
    public required string PageHash { get; init; }

    /// <summary>Name of the stored copy in the file store; null when the outlet asks that none be kept (<c>noarchive</c>).</summary>
    public required string? CopyHash { get; init; }

    /// <summary>When the page's evidence was put together; null until then, and until the mention is accepted.</summary>
    [NotAudited]
    public DateTime? EvidencedUtc { get; private set; }

    /// <summary>Since when its address leads nowhere any more; the mention stays, and its copy is shown.</summary>
    [NotAudited]
    public DateTime? DeadSinceUtc { get; private set; }

    /// <summary>What likeness to other texts is judged by first; empty until it is reckoned.</summary>
    [NotAudited]
    public byte[] Fingerprint { get; set; } = [];

    public required MentionKind Kind { get; set; }

    /// <summary>Where we stand in it: 3 in the title, 2 in the first paragraph, 1 further down.</summary>
    public int Prominence { get; set; } = 1;

    /// <summary>It is about something else and names us in passing: a reviewer's word.</summary>
    public bool IsPassing { get; set; }

    /// <summary>A reviewer's choice; null where nobody has made one.</summary>
    public Tone? Tone { get; set; }

    /// <summary>Order of the review queue, highest first: the score, or what earlier decisions make of it.</summary>
    [NotAudited]
    public int Priority { get; set; }

    /// <summary>Accepted by the topic's threshold, and by no person so far.</summary>
    public bool IsAutomatic { get; private set; }
    public ReviewState State { get; private set; } = ReviewState.New;
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public string? RejectReason { get; private set; }

    /// <summary>When it was entered, then changes with each decision; the search index follows it.</summary>
    [NotAudited]
    public DateTime ChangedUtc { get; private set; }
    public int Version { get; private set; }

    /// <summary>The nagari it is about; several, or none when it is about the regency.</summary>
    public List<Nagari> Nagari { get; init; } = [];

    /// <summary>Partners that have a part in what it reports, as people have confirmed.</summary>
    public List<Partner> Partners { get; init; } = [];

    /// <summary>Agreements that what it reports carries out, as people have confirmed.</summary>
    public List<Agreement> Agreements { get; init; } = [];

    public string AuditName => Title;

    public IReadOnlyList<string> WarningKeys => Warnings.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Those a reviewer must heed. An hour without a zone is WIB nearly always, and what is to be removed is not on every page: no
    /// reviewer need be stopped by that.
    /// </summary>
    public IReadOnlyList<string> ImportantWarnings => [.. WarningKeys.Where(key => key is not (ExtractionWarning.DateZoneAssumed or $"{ExtractionWarning.RuleUnmatched}:remove"))];

    /// <summary>There is something to heed; stored, so that the queue's indexes hold it.</summary>
    [NotAudited]
    public bool HasWarnings
    {
        get => ImportantWarnings.Count > 0;
        private set => _ = value;
    }

    /// <summary>What the queue's search looks through, in small letters: the title and the sentence. Stored, so that an index holds it and no article need be read.</summary>
    [NotAudited]
    public string SearchText
    {
        get => Cut($"{Title} {Sentence}", MaxSearchLength).ToLowerInvariant();
        private set => _ = value;
    }

    /// <summary>Whenever it was read: a list that was shown before this moment does not hold it.</summary>
    public void Enter(DateTime now) => ChangedUtc = now;

    public void Accept(MentionKind kind, string reviewer, DateTime now)
    {
        Kind = kind;
        RejectReason = null;
        Decide(ReviewState.Accepted, reviewer, now);
    }

    /// <summary>By the topic's threshold: counted, marked, and open to any reviewer's other decision.</summary>
    public void AcceptAutomatically(DateTime now)
    {
        Decide(ReviewState.Accepted, null, now);
        IsAutomatic = true;
    }

    public void Reject(string reason, string reviewer, DateTime now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        RejectReason = Cut(reason.Trim(), MaxReasonLength);
        Decide(ReviewState.Rejected, reviewer, now);
    }

    public void SetAside(string reviewer, DateTime now) => Decide(ReviewState.Unsure, reviewer, now);

    /// <summary>Takes a decision back: the mention waits again.</summary>
    public void Reopen(string reviewer, DateTime now)
    {
        RejectReason = null;
        Decide(ReviewState.New, reviewer, now);
    }

    /// <summary>What the last review made of it.</summary>
    public MentionVerdict Verdict() =>
        new(State, Kind, Prominence, IsPassing, Tone, RejectReason, DecidedBy, DecidedUtc, IsAutomatic, string.Join(',', Nagari.Select(nagari => nagari.Id).Order()));

    /// <summary>Takes back what a reviewer did: it is again what it was.</summary>
    /// <param name="nagari">Those that <paramref name="before"/> names.</param>
    public void Restore(MentionVerdict before, IEnumerable<Nagari> nagari, DateTime now)
    {
        (State, Kind, Prominence, IsPassing, Tone) = (before.State, before.Kind, before.Prominence, before.IsPassing, before.Tone);
        (RejectReason, DecidedBy, DecidedUtc, IsAutomatic, ChangedUtc) = (before.RejectReason, before.DecidedBy, before.DecidedUtc, before.IsAutomatic, now);
        SetNagari(nagari);
    }

    /// <summary>Only what differs is touched, so that the rows of those that stay remain.</summary>
    public void SetNagari(IEnumerable<Nagari> nagari)
    {
        var wanted = nagari.ToList();
        Nagari.RemoveAll(one => !wanted.Exists(other => other.Id == one.Id));
        Nagari.AddRange(wanted.Where(one => !Nagari.Exists(other => other.Id == one.Id)));
    }

    /// <summary>Never between the halves of a letter: PostgreSQL refuses a half.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private void Decide(ReviewState state, string? reviewer, DateTime now) =>
        (State, DecidedBy, DecidedUtc, ChangedUtc, IsAutomatic) = (state, reviewer, now, now, false);
}
