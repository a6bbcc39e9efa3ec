using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Perpustakaan di Kab. Lima Puluh Kota ramai. Warga senang.", "Perpustakaan di Kab. Lima Puluh Kota ramai.", "Warga senang.")]
    [InlineData("Dipimpin H. Safaruddin, S.Sos. Acara selesai.", "Dipimpin H. Safaruddin, S.Sos.", "Acara selesai.")]
    [InlineData("Dana Rp. 1.500.000 dibagi. Selesai!", "Dana Rp. 1.500.000 dibagi.", "Selesai!")]
    [InlineData("\"Kami senang.\" Begitu katanya.", "\"Kami senang.\"", "Begitu katanya.")]
    [InlineData("Apa itu? Entahlah...", "Apa itu?", "Entahlah...")]
    [InlineData("Tanpa titik", "Tanpa titik")]
    public void A_full_stop_ends_a_sentence_unless_it_belongs_to_a_short_form(string text, params string[] sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(text).Select(part => text.Substring(part.Start, part.Length).Trim()));

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("a. b! c? d")]
    public void Nothing_of_the_text_is_lost(string text) =>
        Assert.Equal(text, string.Concat(SentenceSplitter.Split(text).Select(part => text.Substring(part.Start, part.Length))));
}
