using PortalMitra.Modules.MediaExposure.MediaExposure.Links;

namespace PortalMitra.MediaExposureTests.Links;

public sealed class AgreementCluesTests
{
    private static readonly DateOnly Starts = new(2026, 3, 1);
    private static readonly DateOnly Ends = new(2026, 8, 31);

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-08-31", true)]
    [InlineData("2026-09-01", false)]
    public void One_in_force_on_the_day_of_publication_is_proposed(string day, bool isProposed) =>
        Assert.Equal(isProposed, Find("Bank memberi buku.", day, [new DatedAgreement(1, "Tabungan pelajar", Starts, Ends, [7])]).Count == 1);

    [Theory]
    [InlineData("Nota kesepahaman diteken kemarin.", "2026-02-15", "Nota kesepahaman")]
    [InlineData("Kedua pihak sepakat bekerja sama lewat kerja sama baru.", "2026-02-20", "kerja sama")]
    [InlineData("Kedua pihak meneken MoU.", "2026-02-28", "meneken")]
    [InlineData("Kedua pihak meneken MoU.", "2026-02-14", null)]
    [InlineData("Kedua pihak berbincang.", "2026-02-28", null)]
    public void One_that_begins_within_two_weeks_is_proposed_when_the_article_speaks_of_signing(string text, string day, string? word) =>
        Assert.Equal(word, Find(text, day, [new DatedAgreement(1, "Tabungan pelajar", Starts, Ends, [7])]).SingleOrDefault()?.SigningWord);

    [Fact]
    public void Among_several_of_one_partner_words_of_the_subject_decide_and_are_told_with_their_sentence()
    {
        var found = Find(
            "Bank hadir.\nKelas literasi keuangan bagi keluarga dibuka. Acara keuangan selesai.", "2026-05-01",
            [new DatedAgreement(1, "Tabungan pelajar", Starts, Ends, [7]), new DatedAgreement(2, "Literasi keuangan keluarga di perpustakaan nagari", Starts, Ends, [7])]);
        var one = Assert.Single(found);
        Assert.Equal((2, true, null, "Kelas literasi keuangan bagi keluarga dibuka."), (one.AgreementId, one.IsInForce, one.SigningWord, one.Sentence));
        Assert.Equal(["literasi", "keuangan", "keluarga"], one.SubjectWords);
    }

    [Fact]
    public void Several_in_force_that_the_article_does_not_speak_of_are_left_alone() =>
        Assert.Empty(Find("Bank hadir.", "2026-05-01", [new DatedAgreement(1, "Tabungan pelajar", Starts, Ends, [7]), new DatedAgreement(2, "Literasi keuangan", Starts, Ends, [7])]));

    [Fact]
    public void Without_its_partner_no_agreement_is_proposed() =>
        Assert.Empty(Find("Tabungan pelajar dibuka.", "2026-05-01", [new DatedAgreement(1, "Tabungan pelajar", Starts, Ends, [8])]));

    [Fact]
    public void One_without_a_first_day_is_not_proposed() =>
        Assert.Empty(Find("Kerja sama tabungan pelajar.", "2026-05-01", [new DatedAgreement(1, "Tabungan pelajar", null, null, [7])]));

    private static IReadOnlyList<AgreementFound> Find(string text, string day, IReadOnlyList<DatedAgreement> agreements) =>
        AgreementClues.Of(ArticleSentences.Of("Judul", text), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), [7], agreements);
}
