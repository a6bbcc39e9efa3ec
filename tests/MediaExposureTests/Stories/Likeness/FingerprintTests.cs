using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.MediaExposureTests.Stories.Likeness;

public sealed class FingerprintTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(150)]
    [InlineData(250)]
    public void The_estimate_is_near_the_truth(int shared)
    {
        var one = Shingles.Of([.. Enumerable.Range(0, 300).Select(i => $"a{i}")]);
        var other = Shingles.Of([.. Enumerable.Range(0, 300).Select(i => i < shared ? $"a{i}" : $"b{i}")]);

        var estimate = Fingerprint.Containment(Fingerprint.Of(one), Fingerprint.Of(other));

        Assert.InRange(estimate - one.Containment(other), -0.12, 0.12);
    }

    [Fact]
    public void It_fits_into_a_quarter_of_the_room_and_is_the_same_each_time()
    {
        var made = Fingerprint.Of(Shingles.OfText("Warga membaca buku di perpustakaan nagari"));

        Assert.Equal(256, made.Length);
        Assert.True(Fingerprint.IsMade(made));
        Assert.Equal(made, Fingerprint.Of(Shingles.OfText("WARGA membaca buku, di perpustakaan nagari.")));
        Assert.False(Fingerprint.IsMade([]));
    }

    [Fact]
    public void An_empty_text_is_like_nothing()
    {
        var empty = Fingerprint.Of(Shingles.OfText(""));

        Assert.Equal(0, Fingerprint.Containment(empty, empty));
    }
}
