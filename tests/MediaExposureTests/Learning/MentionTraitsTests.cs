using PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

namespace PortalMitra.MediaExposureTests.Learning;

public sealed class MentionTraitsTests
{
    private const string Reasons =
        """[{"kind":"SubjectNearPlace","points":2,"term":"perpustakaan","place":"50 kota","zone":"Lead"},{"kind":"SubjectNearPlace","points":1,"term":"pustaka","place":"50 kota","zone":"Lead"},{"kind":"SubjectOfOthers","points":-3,"term":"perpustakaan","place":"agam","zone":"Title"}]""";

    [Fact]
    public void A_mention_is_known_by_reasons_place_outlet_score_and_words()
    {
        var traits = MentionTraits.Of("Perpustakaan Nagari dan Warga", "Warga ke perpustakaan di Piobang pada 2026.", Reasons, 7, 40).ToDictionary(trait => trait.Name, trait => trait.Value);
        Assert.Equal(
            ["outlet:7", "place:Lead", "reason:SubjectNearPlace:Lead", "reason:SubjectOfOthers:Title", "score", "word:nagari", "word:perpustakaan", "word:piobang", "word:warga"],
            traits.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((0.8, 1, 1), (traits["score"], traits["reason:SubjectNearPlace:Lead"], traits["reason:SubjectOfOthers:Title"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""[{"kind":"YetUnknown","zone":"Body"}]""")]
    public void Reasons_that_are_missing_or_of_another_time_do_no_harm(string reasons) =>
        Assert.DoesNotContain(MentionTraits.Of("Judul", "", reasons, 1, 0), trait => trait.Name.StartsWith(MentionTraits.Place, StringComparison.Ordinal));
}
