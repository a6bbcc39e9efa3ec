using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;
using Xunit.Abstractions;

namespace PortalMitra.MediaExposureTests.Stories.Likeness;

/// <summary>
/// Holds what was measured; <c>docs/exposure-counting.md</c> tells it. The floors of the held half are what it came to when it was
/// first asked, so that they only rise.
/// </summary>
public sealed class LabelledPairsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tune", 1.0, 1.0)]
    [InlineData("held", 1.0, 1.0)]
    public void Copies_are_found_and_nothing_else_is_taken_for_one(string half, double leastPrecision, double leastRecall)
    {
        var pairs = LabelledPairs.Read(half).Pairs;

        var measured = Measure(half, "copy", pairs, pair => CopyJudge.IsCopy(pair.One, pair.Other));

        Assert.True(pairs.Count > 100);
        Assert.True(measured.Precision >= leastPrecision, $"precision {measured.Precision:0.000}");
        Assert.True(measured.Recall >= leastRecall, $"recall {measured.Recall:0.000}");
    }

    [Theory]
    [InlineData("tune", 1.0, 1.0)]
    [InlineData("held", 1.0, 0.75)]
    public void Stories_on_one_event_are_suggested_and_look_alikes_are_not(string half, double leastPrecision, double leastRecall)
    {
        var labelled = LabelledPairs.Read(half);

        // What is one text needs no suggestion.
        var measured = Measure(half, "event", [.. labelled.Pairs.Where(pair => pair.Label != "copy")], pair => IsSuggested(labelled, pair));

        Assert.True(measured.Precision >= leastPrecision, $"precision {measured.Precision:0.000}");
        Assert.True(measured.Recall >= leastRecall, $"recall {measured.Recall:0.000}");
    }

    [Fact]
    public void The_first_look_loses_no_copy()
    {
        var copies = LabelledPairs.Read("tune").Pairs.Concat(LabelledPairs.Read("held").Pairs).Where(pair => pair.Label == "copy").ToList();

        var lost = copies.Where(pair => Fingerprint.Containment(Fingerprint.Of(pair.One.Shingles), Fingerprint.Of(pair.Other.Shingles)) < CopyJudge.FirstLook);

        Assert.Empty(lost.Select(pair => $"{pair.A} {pair.B}"));
    }

    private static bool IsSuggested(LabelledPairs labelled, LabelledPair pair)
    {
        var (one, other) = (pair.One.Clues.Published, pair.Other.Clues.Published);
        return Math.Abs(one.DayNumber - other.DayNumber) <= EventLikeness.WindowDays
            && !CopyJudge.IsCopy(pair.One, pair.Other)
            && EventLikeness.Of(pair.One, pair.Other, labelled.Background.RareFor(one, other)).IsSuggested;
    }

    private (double Precision, double Recall) Measure(string half, string label, IReadOnlyList<LabelledPair> pairs, Func<LabelledPair, bool> says)
    {
        var judged = pairs.Select(pair => (Is: pair.Label == label, Says: says(pair))).ToList();
        var (right, wrong, missed) = (judged.Count(one => one is { Is: true, Says: true }), judged.Count(one => one is { Is: false, Says: true }), judged.Count(one => one is { Is: true, Says: false }));
        output.WriteLine($"{half}, {label}: {pairs.Count} pairs, {right} right, {wrong} wrong, {missed} missed");
        return ((double)right / Math.Max(1, right + wrong), (double)right / Math.Max(1, right + missed));
    }
}
