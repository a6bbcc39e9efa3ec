using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.MediaExposure.Review;

namespace PortalMitra.MediaExposureTests.Review;

public sealed class MarkedTextTests
{
    private static readonly MatchReason[] Reasons =
    [
        new(ReasonKind.SubjectNearPlace, 3, "perpustakaan", "lima puluh kota", Zone.Title),
        new(ReasonKind.SubjectWithNagari, 2.5m, "pojok baca", "taeh bukik", Zone.Body),
        new(ReasonKind.SubjectOfOthers, -1, "perpustakaan", "kota payakumbuh", Zone.Body),
    ];

    [Fact]
    public void Every_sentence_that_speaks_for_us_is_set_off_and_one_that_speaks_of_others_differently()
    {
        var html = Html("Perpustakaan Lima Puluh-Kota buka. Cuaca cerah. Pojok Baca di Taeh Bukik ramai.\nPerpustakaan Kota Payakumbuh tutup.");

        Assert.Equal(
            "<span class=\"sentence\"><mark>Perpustakaan</mark> <mark>Lima Puluh-Kota</mark> buka.</span> Cuaca cerah. <span class=\"sentence\"><mark>Pojok Baca</mark> di <mark>Taeh Bukik</mark> ramai.</span>"
            + "|<span class=\"sentence sentence-against\"><mark>Perpustakaan</mark> <mark>Kota Payakumbuh</mark> tutup.</span>",
            html);
    }

    [Fact]
    public void The_stored_sentence_is_set_off_though_no_reason_says_why() =>
        Assert.Equal("Satu. <span class=\"sentence\">Dua.</span>", Html("Satu. Dua.", sentence: "Dua."));

    [Fact]
    public void Where_no_sentence_holds_both_names_the_two_near_each_other_are_set_off() =>
        Assert.Equal(
            "<span class=\"sentence\"><mark>Pojok baca</mark> itu ramai.</span> Cuaca cerah.|<span class=\"sentence\">Warga <mark>Taeh Bukik</mark> senang.</span> Satu. Dua. Tiga. <mark>Taeh Bukik</mark> lagi.",
            Html("Pojok baca itu ramai. Cuaca cerah.\nWarga Taeh Bukik senang. Satu. Dua. Tiga. Taeh Bukik lagi."));

    [Fact]
    public void Markup_of_the_outlet_is_shown_as_text() =>
        Assert.Equal("&lt;i&gt; <mark>perpustakaan</mark> &amp; buku.", Html("<i> perpustakaan & buku."));

    [Fact]
    public void Of_a_long_text_the_beginning_and_what_matched_with_its_neighbours_are_shown()
    {
        var text = string.Join('\n', [.. Enumerable.Range(0, 300).Select(i => $"Pengisi {i}. {new string('x', 60)}"), "Pojok baca Taeh Bukik.", .. Enumerable.Range(300, 300).Select(i => $"Pengisi {i}. {new string('x', 60)}")]);

        var pieces = new MarkedText("", Reasons).Pieces(text, whole: false);

        Assert.Equal([0, 0, 0, 296, 0, 0, 0, 299], pieces.Select(piece => piece.LeftOut));
        Assert.Equal(601, new MarkedText("", Reasons).Pieces(text, whole: true).Count);
    }

    [Fact]
    public void One_endless_paragraph_is_cut_and_loses_nothing()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"Kalimat {i} selesai. ")) + new string('y', 9000);

        var pieces = new MarkedText("", []).Pieces(text, whole: true);

        Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Html!.ToString())));
        Assert.True(pieces.Count > 10);
    }

    private static string Html(string text, string sentence = "") =>
        string.Join('|', new MarkedText(sentence, Reasons).Pieces(text, whole: false).Select(piece => piece.Html!.ToString()));
}
