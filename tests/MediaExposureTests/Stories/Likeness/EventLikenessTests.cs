using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.MediaExposureTests.Stories.Likeness;

public sealed class EventLikenessTests
{
    private static readonly DateOnly Day = new(2026, 11, 13);

    private static readonly JudgedText Release = Text(
        "Dispusip Latih 34 Pengelola Perpustakaan di Piobang",
        "Dispusip Kabupaten Lima Puluh Kota melatih 34 pengelola di Nagari Piobang, Kamis (12/11/2026). Pelatihan dibuka Zulfadli Rahman.\n“Rak yang rapi mengundang tangan kecil untuk mengambil buku,” katanya.");

    [Fact]
    public void The_score_is_the_sum_of_reasons_that_can_be_read()
    {
        var likeness = EventLikeness.Of(Release, Text(
            "Tangan Kecil di Rak Buku Piobang",
            "Tiga puluh empat orang duduk di Nagari Piobang, Kamis (12/11). Mereka mengikuti pelatihan.\nZulfadli Rahman berpesan: rak yang rapi mengundang tangan kecil."), _ => true);

        Assert.True(likeness.IsSuggested);
        Assert.Equal(likeness.Score, likeness.Reasons.Sum(reason => reason.Points), 6);
        Assert.Contains(likeness.Reasons, reason => reason is { Kind: "Day", Detail: "2026-11-12" });
        Assert.Contains(likeness.Reasons, reason => reason is { Kind: "Place", Detail: "piobang" });
        Assert.Contains(likeness.Reasons, reason => reason is { Kind: "Names", Detail: "zulfadli, rahman" });
        Assert.Contains(likeness.Reasons, reason => reason is { Kind: "Numbers", Detail: "34" });
        Assert.Contains(likeness.Reasons, reason => reason.Kind == "Quote");
    }

    [Theory]
    [InlineData("OtherDay", "Dispusip Kabupaten Lima Puluh Kota melatih 34 pengelola di Nagari Piobang, Kamis (19/11/2026). Pelatihan dibuka Zulfadli Rahman.")]
    [InlineData("OtherPlace", "Dispusip Kabupaten Lima Puluh Kota melatih 34 pengelola di Nagari Talang Maur, Kamis (12/11/2026). Pelatihan dibuka Zulfadli Rahman.")]
    [InlineData("OtherRegion", "Dispusip Kabupaten Agam melatih 34 pengelola di Lubuk Basung, Kamis (12/11/2026). Pelatihan dibuka Zulfadli Rahman.")]
    [InlineData("TooEarly", "Dispusip Kabupaten Lima Puluh Kota melatih 34 pengelola di Nagari Piobang, Sabtu (21/11/2026).")]
    public void What_speaks_against_it_is_told_too(string reason, string text)
    {
        var release = reason == "TooEarly" ? Text("Pengelola Piobang", "Pengelola di Nagari Piobang belajar. Pelatihan itu ramai.") : Release;

        Assert.Contains(EventLikeness.Of(release, Text("Dispusip Latih Pengelola", text), _ => true).Reasons, one => one.Kind == reason && one.Points < 0);
    }

    [Fact]
    public void Names_of_other_weeks_prove_nothing()
    {
        var others = Enumerable.Range(0, 3).Select(week => Text("Rapat", "Rapat dibuka oleh Zulfadli Rahman. Ia pulang.", Day.AddDays(-14 - week)));
        var background = new Background(others);

        Assert.False(background.RareFor(Day, Day)("zulfadli"));
        Assert.True(background.RareFor(Day, Day)("piobang"));
        Assert.True(background.RareFor(Day.AddDays(-15), Day)("zulfadli"));
    }

    private static JudgedText Text(string title, string text, DateOnly? day = null) => JudgedText.Of(title, text, day ?? Day, new KnownPlaces(["Piobang", "Talang Maur"]));
}
