namespace PortalMitra.SearchTests.Search.Find;

public sealed class SearchQueryTests : IndexFolder, IAsyncLifetime
{
    private readonly TableSource _news = new("news");
    private readonly TableSource _press = new("mentions");
    private readonly Node _node;

    public SearchQueryTests() => _node = new Node(DataFolder, Time, _news, _press);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _node.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("mitra", "Kemitraan perpustakaan dengan bank")]
    [InlineData("bermitra", "Kemitraan perpustakaan dengan bank")]
    [InlineData("pustaka", "Perpustakaan nagari buka sore")]
    [InlineData("perpus", "Perpustakaan nagari buka sore")]
    [InlineData("pemberitaan", "Berita dari Suliki")]
    [InlineData("MoU", "Nota kesepahaman ditandatangani")]
    [InlineData("pks", "Kerja sama dengan universitas")]
    [InlineData("kerjasama", "Kerja sama dengan universitas")]
    [InlineData("kerja sama", "Kerjasama dengan radio")]
    [InlineData("PERPUSTAKAAN", "Perpustakaan nagari buka sore")]
    public async Task Words_of_one_stem_or_one_meaning_find_each_other(string question, string title)
    {
        await HoldsAsync("Kemitraan perpustakaan dengan bank", "Perpustakaan nagari buka sore", "Berita dari Suliki",
            "Nota kesepahaman ditandatangani", "Kerja sama dengan universitas", "Kerjasama dengan radio");
        Assert.Contains(title, _node.Titles(question));
    }

    [Fact]
    public async Task A_word_as_written_comes_before_its_stem()
    {
        await HoldsAsync("Bermitra dengan nagari", "Mitra dari nagari", "Kemitraan untuk nagari");
        Assert.Equal("Kemitraan untuk nagari", _node.Titles("kemitraan")[0]);
        Assert.Equal("Bermitra dengan nagari", _node.Titles("bermitra")[0]);
    }

    [Fact]
    public async Task A_word_in_the_title_comes_before_one_in_the_text()
    {
        _news.Put(Now, 1, "Kabar pekan ini", "Pelatihan tenun, tenun, dan sekali lagi tenun di Piobang.");
        _news.Put(Now, 2, "Pelatihan tenun di Piobang", "Dua puluh peserta.");
        await _node.RunAsync();
        Assert.Equal(["Pelatihan tenun di Piobang", "Kabar pekan ini"], _node.Titles("tenun"));
    }

    [Fact]
    public async Task All_words_are_demanded_first()
    {
        await HoldsAsync("Pelatihan tenun", "Pelatihan sulam", "Pameran tenun");
        var answer = _node.Ask("pelatihan tenun");
        Assert.True(answer.IsAllRequired);
        Assert.Equal(["Pelatihan tenun"], answer.Results.Select(result => result.Title));
    }

    [Fact]
    public async Task Without_one_that_has_all_words_some_will_do_and_the_answer_says_so()
    {
        await HoldsAsync("Pelatihan sulam", "Pameran tenun", "Jadwal buka");
        var answer = _node.Ask("pelatihan tenun");
        Assert.False(answer.IsAllRequired);
        Assert.Equal(2, answer.Total);
    }

    [Fact]
    public async Task Small_words_help_but_are_not_demanded()
    {
        await HoldsAsync("Perpustakaan Piobang");
        var answer = _node.Ask("perpustakaan yang ada di Piobang");
        Assert.True(answer.IsAllRequired);
        Assert.Equal(1, answer.Total);
    }

    [Fact]
    public async Task Quotation_marks_ask_for_words_that_stand_together()
    {
        await HoldsAsync("Kabupaten Lima Puluh Kota", "Lima peserta dari puluh kota");
        Assert.Equal(["Kabupaten Lima Puluh Kota"], _node.Titles("\"lima puluh kota\""));
        Assert.Equal(["Kabupaten Lima Puluh Kota"], _node.Titles("“lima puluh kota”"));
    }

    [Fact]
    public async Task Digits_are_words()
    {
        await HoldsAsync("Kabupaten 50 Kota", "Kabupaten 15 Kota");
        Assert.Equal(["Kabupaten 50 Kota"], _node.Titles("50 kota"));
    }

    [Theory]
    [InlineData("safaruddin", "Kunjungan H.Safaruddin ke Suliki")]
    [InlineData("jumat", "Buka hari Jum'at")]
    [InlineData("jum’at", "Buka hari Jumat")]
    [InlineData("nagari:piobang", "Nagari_Piobang")]
    [InlineData("cafe", "Café baca")]
    public async Task Punctuation_and_accents_do_not_hide_a_word(string question, string title)
    {
        await HoldsAsync(title);
        Assert.Equal([title], _node.Titles(question));
    }

    [Fact]
    public async Task Only_the_chosen_kind_is_shown()
    {
        _news.Put(Now, 1, "Pelatihan tenun", "");
        _press.Put(Now, 1, "Tenun Piobang di koran", "", path: "https://kabar.example/tenun");
        await _node.RunAsync();
        var result = Assert.Single(_node.Ask("tenun", kind: "mentions").Results);
        Assert.True(result.IsElsewhere);
        Assert.Equal("mentions", result.Kind);
    }

    [Fact]
    public async Task Results_come_twenty_to_a_page_and_none_twice()
    {
        for (var id = 1; id <= 45; id++)
            _news.Put(Now, id, $"Tenun {id}", "", day: new DateOnly(2026, 1, 1).AddDays(id));
        await _node.RunAsync();
        var pages = Enumerable.Range(1, 3).Select(page => _node.Ask("tenun", page: page)).ToList();
        Assert.Equal([20, 20, 5], pages.Select(page => page.Results.Count));
        Assert.Equal(45, pages.SelectMany(page => page.Results).Select(result => result.Path).Distinct().Count());
        Assert.Equal(new DateOnly(2026, 2, 15), pages[0].Results[0].Day);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(99, 2)]
    [InlineData(int.MaxValue, 2)]
    public async Task A_page_that_does_not_exist_is_the_nearest_one(int asked, int given)
    {
        for (var id = 1; id <= 21; id++)
            _news.Put(Now, id, $"Tenun {id}", "");
        await _node.RunAsync();
        Assert.Equal(given, _node.Ask("tenun", page: asked).Page);
    }

    [Theory]
    [InlineData("tenun AND (")]
    [InlineData("tenun OR")]
    [InlineData("tenun*")]
    [InlineData("tenun~2 ^5 [a TO")]
    [InlineData("\"tenun")]
    [InlineData("tenun\"")]
    [InlineData("+tenun -")]
    [InlineData("tenun \\")]
    [InlineData("<script>tenun</script>")]
    [InlineData("tenun \ud83d\ude00 \u0000")]
    public async Task Odd_questions_are_only_words(string question)
    {
        await HoldsAsync("Pelatihan tenun");
        Assert.Equal(["Pelatihan tenun"], _node.Titles(question));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*:*")]
    [InlineData("\"\"")]
    [InlineData("\"\"\"\"\"")]
    [InlineData("()[]{}!?")]
    [InlineData("\ud83d")]
    public async Task A_question_without_a_word_is_not_asked(string? question)
    {
        await HoldsAsync("Pelatihan tenun");
        Assert.False(_node.Ask(question).IsAsked);
    }

    [Fact]
    public async Task A_question_of_ten_thousand_words_is_cut()
    {
        await HoldsAsync("Pelatihan tenun");
        var question = string.Join(' ', Enumerable.Repeat("tenun", 10_000));
        Assert.Equal(["Pelatihan tenun"], _node.Titles(question));
        Assert.Equal(0, _node.Ask(new string('x', 10_000)).Total);
    }

    private async Task HoldsAsync(params string[] titles)
    {
        for (var i = 0; i < titles.Length; i++)
            _news.Put(Now, i + 1, titles[i], "");
        await _node.RunAsync();
    }
}
