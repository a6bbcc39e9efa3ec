using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class NameTreeTests
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
    public void Names_within_longer_ones_are_found_too() =>
        Assert.Equal([(1, 2), (1, 3)], Find(["Lima Puluh", "Lima Puluh Kota"], "Kabupaten Lima Puluh Kota").Select(found => (found.At, found.Length)));

    [Fact]
    public void A_name_knows_every_topic_that_asks_for_it()
    {
        var vocabulary = new Vocabulary();
        var tree = new NameTree(vocabulary);
        tree.Add("Taeh Bukik", new NameUse(0, NameList.Place));
        tree.Add("taeh bukik", new NameUse(1, NameList.OtherPlace));
        tree.Add("Taeh Bukik", new NameUse(0, NameList.Place));
        var found = new List<NameFound>();

        tree.Find(new ArticleTokens("Taeh Bukik", "", vocabulary).Tokens, found);

        Assert.Equal([new NameUse(0, NameList.Place), new NameUse(1, NameList.OtherPlace)], Assert.Single(found).Uses);
    }

    private static List<NameFound> Find(string[] names, string text)
    {
        var vocabulary = new Vocabulary();
        var tree = new NameTree(vocabulary);
        foreach (var name in names)
            tree.Add(name, new NameUse(0, NameList.Subject));
        var found = new List<NameFound>();
        tree.Find(new ArticleTokens("", text, vocabulary).Tokens, found);
        return found;
    }
}
