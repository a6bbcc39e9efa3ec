using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>What a topic as typed would have done to the articles of the last weeks: all are counted, a few of each group are kept to be shown.</summary>
internal sealed class PreviewResult
{
    /// <summary>Articles of one group that are shown.</summary>
    public const int MaxShown = 25;

    private readonly Dictionary<PreviewGroup, (int Count, List<PreviewItem> Shown)> _groups = [];
    private readonly Dictionary<ReviewState, int> _acceptedStates = [];

    /// <summary>Articles that were tried.</summary>
    public int Tried { get; set; }

    /// <summary>Mentions that are found before and after.</summary>
    public int Stays { get; set; }

    /// <summary>When the last article tried had been read, if time or number ended it before all were.</summary>
    public DateTime? StoppedAtUtc { get; set; }

    /// <summary>Dropped articles that would be accepted without a person.</summary>
    public int AcceptedOfDropped { get; set; }

    public int CountOf(PreviewGroup group) => _groups.TryGetValue(group, out var found) ? found.Count : 0;

    public IReadOnlyList<PreviewItem> ShownOf(PreviewGroup group) => _groups.TryGetValue(group, out var found) ? found.Shown : [];

    /// <summary>Mentions that would have been accepted without a person, by what became of them.</summary>
    public int AcceptedOf(ReviewState state) => _acceptedStates.GetValueOrDefault(state);

    public int AcceptedInAll => AcceptedOfDropped + _acceptedStates.Values.Sum();

    /// <summary>Nothing that was found is lost, and nothing new is found.</summary>
    public bool IsUnchanged => Enum.GetValues<PreviewGroup>().Where(group => group != PreviewGroup.AcceptedRejected).All(group => CountOf(group) == 0);

    public void Add(PreviewGroup group, PreviewItem item)
    {
        var (count, shown) = _groups.TryGetValue(group, out var found) ? found : (0, []);
        if (shown.Count < MaxShown)
            shown.Add(item);
        _groups[group] = (count + 1, shown);
    }

    public void AddAccepted(ReviewState state) => _acceptedStates[state] = AcceptedOf(state) + 1;
}
