namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>
/// Is one text a printing of the other? Judged on the texts; thresholds are measured on the pairs in
/// <c>tests/MediaExposureTests/Labelled/pairs</c> marked "tune", and what they come to on the other half stands in
/// <c>docs/exposure-counting.md</c>.
/// </summary>
internal static class CopyJudge
{
    /// <summary>So much of the shorter text must stand in the longer one.</summary>
    public const double LeastContainment = 0.45;

    /// <summary>Above this likeness the dates no longer matter: a misprinted day does not make another text.</summary>
    public const double CertainContainment = 0.85;

    /// <summary>Fewer shared word triples prove nothing: a brief item is soon contained.</summary>
    public const int LeastShared = 20;

    /// <summary>By the fingerprint alone: worth reading the texts. Lower than the threshold by more than the estimate is usually wrong.</summary>
    public const double FirstLook = 0.25;

    public static bool IsCopy(JudgedText one, JudgedText other)
    {
        var shared = one.Shingles.SharedWith(other.Shingles);
        if (shared < LeastShared)
            return false;
        var containment = (double)shared / Math.Min(one.Shingles.Count, other.Shingles.Count);
        return containment >= LeastContainment && (containment >= CertainContainment || !one.Clues.IsOnOtherDayThan(other.Clues));
    }
}
