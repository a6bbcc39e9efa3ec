using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class TermListTests
{
    [Theory]
    [InlineData("Lima Puluh Kota", "di Kabupaten Lima Puluh Kota.", 1)]
    [InlineData("Lima Puluh Kota", "di Kabupaten LIMA PULUH KOTA!", 1)]
    [InlineData("Lima Puluh Kota", "lima puluh kotak susu", 0)]
    [InlineData("pustaka", "perpustakaan pustakawan", 0)]
    [InlineData("Lima Puluh Kota", "Mereka membawa lima puluh. Kota itu sepi.", 0)]
    [InlineData("dr. Adnaan", "RSUD dr Adnaan WD", 1)]
    public void Names_are_found_as_whole_words_within_a_sentence(string name, string text, int times) => Assert.Equal(times, Find([name], text).Count);

    [Fact]
    public void Of_two_names_that_begin_alike_the_longer_one_is_meant() =>
        Assert.Equal([new Occurrence(1, 3)], Find(["Lima Puluh", "Lima Puluh Kota"], "Kabupaten Lima Puluh Kota"));

    [Theory]
    [InlineData(0, 2, 2, 1, 0)]
    [InlineData(0, 2, 5, 1, 3)]
    [InlineData(5, 1, 0, 2, 3)]
    [InlineData(0, 3, 1, 1, 0)]
    public void Distance_is_the_words_between(int at, int length, int otherAt, int otherLength, int words) =>
        Assert.Equal(words, new Occurrence(at, length).DistanceTo(new Occurrence(otherAt, otherLength)));

    private static List<Occurrence> Find(string[] names, string text) => new TermList(names).Find(new ArticleTokens("", [text]).Tokens);
}
