using PortalMitra.Modules.Search.Indexing;
using PortalMitra.Modules.Search.Search.Find;

namespace PortalMitra.SearchTests.Search.Find;

public sealed class SnippetCutterTests
{
    private const string Filler = "Kalimat ini tidak memuat apa yang dicari orang. ";

    [Theory]
    [InlineData("tenun", "Pelatihan [tenun] di Piobang.")]
    [InlineData("TENUN di", "Pelatihan [tenun] di Piobang.")]
    [InlineData("latihan", "[Pelatihan] tenun di Piobang.")]
    [InlineData("di", "Pelatihan tenun [di] Piobang.")]
    [InlineData("lain", "Pelatihan tenun di Piobang.")]
    public void Marks_what_was_found_also_by_its_stem(string question, string snippet) =>
        Assert.Equal(snippet, Cut(question, "Pelatihan tenun di Piobang."));

    [Theory]
    [InlineData("mou")]
    [InlineData("kerja sama")]
    public void Marks_a_name_of_two_words_as_one(string question) =>
        Assert.Equal("Naskah [kerja sama] baru.", Cut(question, "Naskah kerja sama baru."));

    [Fact]
    public void Cuts_the_passage_with_the_most_different_words()
    {
        var text = "Soal tenun saja. " + Repeat(20) + "Di sini tenun dan Piobang bersama. " + Repeat(20);
        var snippet = Cut("tenun piobang", text);
        Assert.Contains("[tenun] dan [Piobang]", snippet, StringComparison.Ordinal);
        Assert.StartsWith("… ", snippet, StringComparison.Ordinal);
        Assert.EndsWith(" …", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 150, 260);
    }

    [Fact]
    public void Shows_the_beginning_when_the_words_stand_in_the_title_only()
    {
        var snippet = Cut("tenun", Repeat(20));
        Assert.StartsWith("Kalimat ini", snippet, StringComparison.Ordinal);
        Assert.EndsWith(" …", snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_markup_as_text() =>
        Assert.Equal("a <b>[tenun]</b> b", Cut("tenun", "a <b>tenun</b> b"));

    [Fact]
    public void Marks_the_word_with_its_apostrophe_and_without_its_neighbour() =>
        Assert.Equal("Salat [Jum’at] oleh H.[Safaruddin]", Cut("jumat safaruddin", "Salat Jum’at oleh H.Safaruddin"));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void A_short_text_is_given_whole(string text) => Assert.Equal(text, Cut("tenun", text));

    [Fact]
    public void A_text_without_spaces_is_cut_all_the_same() =>
        Assert.InRange(Cut("tenun", new string('x', 5000)).Length, 200, 260);

    private static string Repeat(int times) => string.Concat(Enumerable.Repeat(Filler, times));

    private static string Cut(string question, string text)
    {
        using var analyzer = SearchIndex.CreateAnalyzer();
        var parts = new SnippetCutter(QuestionReader.Read(question, analyzer), analyzer).Cut(text);
        return string.Concat(parts.Select(part => part.IsHit ? $"[{part.Text}]" : part.Text));
    }
}
