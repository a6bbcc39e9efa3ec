using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

/// <summary>What the small words around a name say, each rule beside the sentence that it must leave alone.</summary>
public sealed class WordRulesTests
{
    private static readonly TopicMatcher Matcher = RecipeTopic.Matcher();

    [Theory]
    [InlineData("Perpustakaan Kab. 50 Kota Ramai", true)]
    [InlineData("Perpusda 50 Kota Ramai", true)]
    [InlineData("Kunjungan ke Perpustakaan di 50 kota Meningkat", false)]
    [InlineData("Perpustakaan di Lima Puluh Kota Besar Dunia Dipilih", false)]
    [InlineData("Perpustakaan SDN 50 Kota Jambi Ramai", false)]
    [InlineData("Perpustakaan Lima Puluh Kota Ramai", true)]
    public void Fifty_cities_are_no_regency(string title, bool isUs) => AssertUs(isUs, title, "Pengunjung bertambah sejak awal tahun dan mereka membaca sampai sore di ruangan yang baru dicat itu.");

    [Theory]
    [InlineData("Perpustakaan Nagari di Harau, Sumbar, Ramai", true)]
    [InlineData("Taman Baca di Jalan Harau, Padang Utara, Ramai", false)]
    [InlineData("Taman Baca di Kedai Suliki, Padang, Ramai", false)]
    public void What_is_named_after_a_place_is_elsewhere(string title, bool isUs) => AssertUs(isUs, title, "Pengunjung bertambah sejak awal tahun dan mereka membaca sampai sore di ruangan yang baru dicat itu.");

    [Theory]
    [InlineData("Hadir kepala dinas perpustakaan dari Agam, Pariaman, Solok, Payakumbuh, Lima Puluh Kota dan Sawahlunto.", false)]
    [InlineData("1. Padang\n2. Agam\n3. Lima Puluh Kota\n4. Solok", false)]
    [InlineData("Pemenangnya Perpustakaan Nagari Taeh Bukik, Kecamatan Payakumbuh, Kabupaten Lima Puluh Kota. Juri memuji Taeh Bukik.", true)]
    public void A_list_of_regions_is_about_none_of_them(string text, bool isUs) =>
        AssertUs(isUs, "Pekan Perpustakaan Padang Dibuka", "PADANG – Wali Kota Padang membuka Pekan Perpustakaan di halaman gedung Dispusip Kota Padang, Sabtu sore, di tengah hujan.\n" + text);

    [Theory]
    [InlineData("Sekolah itu memiliki ruang kelas, laboratorium, perpustakaan, mushala, dan lapangan basket.", false)]
    [InlineData("Apel diikuti Dinas Pendidikan, Dinas Kesehatan, Dinas Perpustakaan dan Kearsipan, serta Satpol PP.", false)]
    [InlineData("Kegiatan itu diadakan di halaman perpustakaan daerah.", false)]
    [InlineData("Perpustakaan daerah menyediakan bukunya, dan pustakawan membacakannya.", true)]
    public void A_library_among_other_things_is_named_in_passing(string sentence, bool isUs) =>
        AssertUs(isUs, "Bupati Lantik Pejabat", "SARILAMAK – Bupati Lima Puluh Kota melantik sejumlah pejabat di aula kantor bupati, Senin pagi, disaksikan keluarga mereka.\n" + sentence);

    [Theory]
    [InlineData("Mantan Kepala Dinas Perpustakaan Pimpin Partai", false)]
    [InlineData("Kepala Dinas Perpustakaan Pimpin Rapat", true)]
    public void A_former_office_is_no_office(string title, bool isUs) => AssertUs(isUs, title, "SARILAMAK – Ia mengumpulkan orang-orangnya di Kabupaten Lima Puluh Kota pada Senin pagi dan berbicara selama dua jam lebih.");

    [Theory]
    [InlineData("Kecamatan Payakumbuh", true)]
    [InlineData("Kecamatan Payakumbuh Timur", false)]
    [InlineData("Kota Payakumbuh", false)]
    public void The_subdistrict_is_not_the_city_of_its_name(string place, bool isUs) =>
        AssertUs(isUs, "Taman Bacaan Buka Malam", $"Sebuah taman bacaan di {place} kini buka sampai pukul sepuluh malam, dan anak-anak tidak mau pulang sebelum tutup.");

    [Fact]
    public void Our_own_places_in_a_row_are_an_address_and_no_list() =>
        AssertUs(true, "Pustaka Buka", "Pustaka nagari di Tungka, Situjuah Limo Nagari, Lima Puluh Kota, dibuka kembali setelah atapnya diperbaiki oleh warga sekitar.");

    [Fact]
    public void An_article_about_the_neighbour_is_not_ours_for_the_people_who_come_from_us() =>
        AssertUs(false, "Pustaka Kota Diserbu", "PAYAKUMBUH – Perpustakaan Umum Kota Payakumbuh di Bukik Sibaluik penuh selama libur, kata petugasnya.\nPelajar dari Kabupaten Lima Puluh Kota juga datang.");

    [Fact]
    public void A_phrase_that_is_not_us_takes_away_what_it_overlaps_and_speaks_against()
    {
        var topic = RecipeTopic.Read();
        topic.NotUsTerms = "perpustakaan kampus";

        var result = new TopicMatcher(topic, []).Match("Perpustakaan Kampus di Sarilamak Ramai", [""]);

        Assert.Equal([ReasonKind.NotUs], result.Reasons.Select(reason => reason.Kind));
        Assert.True(result.Score < 0);
    }

    [Theory]
    [InlineData(20, null, "Ask")]
    [InlineData(20, 30, "Accept")]
    [InlineData(900, null, "Drop")]
    [InlineData(20, 900, "Ask")]
    public void Thresholds_are_the_topics_own(int ask, int? accept, string verdict)
    {
        var topic = RecipeTopic.Read();
        (topic.AskFromTenths, topic.AcceptFromTenths) = (ask, accept);

        var result = new TopicMatcher(topic, []).Match("Dispusip Limapuluh Kota Buka Kelas", []);

        Assert.Equal((verdict, verdict != "Drop"), (result.Verdict.ToString(), result.IsProposed));
    }

    [Theory]
    [InlineData("Dispusip Limapuluh Kota Buka Kelas", "Warga senang.", 3)]
    [InlineData("Kelas Dibuka", "Dispusip Limapuluh Kota membuka kelas bagi warga yang hendak belajar menulis surat lamaran kerja.", 2)]
    public void Prominence_says_where_we_stand(string title, string text, int prominence) => Assert.Equal(prominence, Matcher.Match(title, [text]).Prominence);

    [Fact]
    public void Topics_matched_together_say_what_each_says_alone()
    {
        var (one, other) = (RecipeTopic.Read(), RecipeTopic.Read());
        (one.OwnNames, other.OwnNames, other.SubjectTerms, other.PlaceTerms) = ("", "", "pasar", "Kota Payakumbuh");
        other.OtherPlaceTerms = "Lima Puluh Kota";
        var article = new ArticleInput("Perpustakaan Nagari Piobang Ramai", "SARILAMAK – Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota ramai.", null);

        var together = new TopicSet([one, other], RecipeTopic.Nagari()).Match(article);

        Assert.Equal(new TopicMatcher(one, RecipeTopic.Nagari()).Match(article).Reasons, together[0].Reasons);
        Assert.Equal(new TopicMatcher(other, RecipeTopic.Nagari()).Match(article).Reasons, together[1].Reasons);
        Assert.NotEqual(together[0].Score, together[1].Score);
    }

    private static void AssertUs(bool isUs, string title, string text)
    {
        var result = Matcher.Match(new ArticleInput(title, text, null));

        Assert.True(isUs == result.IsProposed, $"{result.Score}: {string.Join("; ", result.Reasons.Select(reason => $"{reason.Points} {reason.Kind} {reason.Term} / {reason.Place}"))}");
    }
}
