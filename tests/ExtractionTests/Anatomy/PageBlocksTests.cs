using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Anatomy;

public sealed class PageBlocksTests
{
    private const string Sentence = "Pengelola perpustakaan nagari menata ulang ruang baca supaya anak-anak betah sampai sore, dan warga membantu.";

    private static readonly string Page = $"""
        <html><body><div id="menu-7"><a href="/">Beranda</a></div>
        <div class="bungkus"><h1 class="judul-utama">Ruang baca ditata ulang</h1>
        <div class="keterangan"><span>Oleh</span> <b class="nama-penulis">Upik Sidasari</b> <span class="waktu">Senin, 23 November 2026 10.15 WIB</span></div>
        <div class="isi post-88123" id="post-88123"><p>{Sentence}</p><div class="terkait">Baca juga: {Sentence}</div><p>{Sentence}</p></div>
        <div class="halaman"><a class="lanjut" href="/baca/2">Selanjutnya »</a></div></div>
        <div class="kotak">{Sentence}</div><div class="kotak">{Sentence}</div>
        <script>var isi = "{Sentence}{Sentence}";</script></body></html>
        """;

    [Fact]
    public void Each_kind_of_part_is_found_with_a_selector_that_fits_it_alone()
    {
        var blocks = Find(Page);

        Assert.Equal([".judul-utama"], Of(blocks, PageBlockUse.Headline));
        Assert.Equal([".waktu"], Of(blocks, PageBlockUse.Date).Where(selector => selector != ".keterangan"));
        Assert.Equal([".nama-penulis"], Of(blocks, PageBlockUse.Author));
        Assert.Equal([".lanjut"], Of(blocks, PageBlockUse.NextPage));
        Assert.Contains(".isi", Of(blocks, PageBlockUse.Text));
        Assert.Contains(".terkait", Of(blocks, PageBlockUse.Text));
        Assert.Equal("Pengelola perpustakaan nagari menata", blocks.Single(block => block.Selector == ".isi").Words[..36]);
    }

    [Fact]
    public void Names_that_count_articles_are_never_offered() =>
        Assert.DoesNotContain(Find(Page), block => block.Selector.Any(char.IsAsciiDigit));

    [Fact]
    public void Parts_that_share_a_name_are_one_suggestion_with_their_number()
    {
        var boxes = Find(Page).Single(block => block.Selector == ".kotak");

        Assert.Equal((2, Sentence.Length * 2), (boxes.Count, boxes.Length));
    }

    [Fact]
    public void Of_a_frame_and_what_fills_it_the_inner_one_is_offered() =>
        Assert.Equal([".dalam"], Find($"<body><div class=luar><div class=dalam>{Sentence}</div></div></body>").Select(block => block.Selector));

    [Fact]
    public void A_line_without_a_name_of_its_own_is_named_by_what_holds_it() =>
        Assert.Contains(".info time", Of(Find($"<body><div class=info>Padang <time>23 November 2026</time></div><div class=lain><time>1 Januari 2020</time></div><p>{Sentence}</body>"), PageBlockUse.Date));

    [Fact]
    public void Each_suggestion_fits_as_many_parts_as_it_says()
    {
        var blocks = Find(Page);

        Assert.Equal(blocks.Select(block => block.Count), PageBlocks.Count(Encoding.UTF8.GetBytes(Page), null, [.. blocks.Select(block => block.Selector)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7 bukan halaman")]
    [InlineData("<frameset><frame src=x></frameset>")]
    public void What_holds_no_parts_gives_none(string page) => Assert.Empty(Find(page));

    [Fact]
    public void What_is_no_selector_fits_nothing() => Assert.Equal([0, 0, 1], PageBlocks.Count(Encoding.UTF8.GetBytes(Page), null, ["<<", "div:has(p)", "h1"]));

    [Fact]
    public void A_large_page_is_taken_apart_in_time()
    {
        var page = "<body>" + string.Concat(Enumerable.Range(0, 9_000).Select(number => $"<div class='a{number % 50} b'><i>1 Mei 20{number % 90 + 10}</i></div>"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Find(page);
        Find(string.Concat(Enumerable.Repeat("<div class=x>kata ", 200_000)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
    }

    private static IReadOnlyList<PageBlock> Find(string page) => PageBlocks.Find(Encoding.UTF8.GetBytes(page), null, 24);

    private static List<string> Of(IReadOnlyList<PageBlock> blocks, PageBlockUse use) => [.. blocks.Where(block => block.Use == use).Select(block => block.Selector)];
}
