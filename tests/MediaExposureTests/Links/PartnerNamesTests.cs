using PortalMitra.Modules.MediaExposure.MediaExposure.Links;

namespace PortalMitra.MediaExposureTests.Links;

public sealed class PartnerNamesTests
{
    [Theory]
    [InlineData("Bank Gonjong", "Buku dari bank gonjong tiba.", true)]
    [InlineData("Bank Gonjong", "Buku dari Bank-Gonjong tiba.", true)]
    [InlineData("Bank Gonjong", "Buku dari Bank Gonjongan tiba.", false)]
    [InlineData("Bank Gonjong", "Ia pergi ke bank. Gonjong atapnya lima.", false)]
    [InlineData("BRI", "Warga menabung di BRI Sarilamak.", true)]
    [InlineData("BRI", "Warga bri Sarilamak.", false)]
    [InlineData("BRI", "Warga menabung di BRIN.", false)]
    [InlineData("Harapan", "Besar harapan warga.", false)]
    [InlineData("Harapan", "Kelompok Harapan bergotong royong.", true)]
    [InlineData("PT Bank Gonjong (Persero) Tbk", "Direktur Bank Gonjong hadir.", true)]
    [InlineData("PT Gonjong", "Direktur Gonjong hadir.", true)]
    [InlineData("PT Gonjong", "Atap gonjong lima.", false)]
    public void A_name_is_found_on_exact_words_and_one_word_only_in_its_capitals(string name, string text, bool isFound) =>
        Assert.Equal(isFound, Find([new NamedPartner(1, [name])], text).Count == 1);

    [Fact]
    public void The_longest_name_wins_so_that_a_branch_is_not_taken_for_its_bank()
    {
        var found = Find([new NamedPartner(1, ["Bank Gonjong"]), new NamedPartner(2, ["Bank Gonjong Cabang Suliki"])], "Bank Gonjong Cabang Suliki menyerahkan buku.");
        Assert.Equal([2L], found.Select(one => one.PartnerId));
    }

    [Fact]
    public void Each_is_named_once_with_its_first_sentence_in_the_order_of_the_article()
    {
        var found = Find([new NamedPartner(1, ["Rumah Baca"]), new NamedPartner(2, ["Bank Gonjong", "BGO"])], "Ada BGO di sana.\nRumah Baca dibantu Bank Gonjong. Rumah Baca senang.");
        Assert.Equal([(2L, "BGO", "Ada BGO di sana."), (1L, "Rumah Baca", "Rumah Baca dibantu Bank Gonjong.")], found.Select(one => (one.PartnerId, one.Written, one.Sentence)));
    }

    [Fact]
    public void The_title_counts_too() => Assert.Equal("Judul Rumah Baca", Find([new NamedPartner(1, ["Rumah Baca"])], "Isi.", "Judul Rumah Baca").Single().Sentence);

    [Fact]
    public void Two_partners_of_one_name_are_both_proposed() =>
        Assert.Equal([1L, 2L], Find([new NamedPartner(2, ["Tani Maju"]), new NamedPartner(1, ["Tani Maju"])], "Kelompok Tani Maju panen.").Select(one => one.PartnerId));

    [Fact]
    public void A_name_without_a_letter_finds_nothing() => Assert.Empty(Find([new NamedPartner(1, ["***", ""])], "Isi *** biasa."));

    private static IReadOnlyList<PartnerFound> Find(IReadOnlyList<NamedPartner> partners, string text, string title = "Judul") =>
        new PartnerNames(partners).Find(ArticleSentences.Of(title, text));
}
