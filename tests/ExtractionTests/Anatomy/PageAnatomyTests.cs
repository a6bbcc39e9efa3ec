using System.Text;
using System.Text.RegularExpressions;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Anatomy;

public sealed partial class PageAnatomyTests
{
    [Fact]
    public void Parts_are_drawn_with_the_names_that_selectors_ask_for()
    {
        var drawn = Draw("<html lang=id><body><div id=isi class='berita utama'><h1>Judul</h1><p>Teks <em>penting</em>.<br>Lagi.</p></div></body></html>")!;

        Assert.Contains("<b>div#isi.berita.utama</b>", drawn, StringComparison.Ordinal);
        Assert.Contains("<b>h1</b> Judul", drawn, StringComparison.Ordinal);
        Assert.Contains("Teks <span>penting</span>.<br>Lagi.", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_the_page_runs_loads_or_leads_anywhere()
    {
        var drawn = Draw("""
            <html lang='"><script>alert(1)</script>'><head><style>body{background:url(//jahat.test/a)}</style><link rel=stylesheet href=//jahat.test/b></head>
            <body onload="alert(2)" style="background:url(//jahat.test/c)"><script>alert(3)</script><svg onload=alert(4)><a href="javascript:alert(5)">x</a></svg>
            <img src=//jahat.test/d onerror=alert(6) alt="<script>alert(7)</script>"><iframe srcdoc="<script>alert(8)</script>"></iframe>
            <a class="tautan" href="https://jahat.test/e">Baca</a><form action=//jahat.test/f><input name=q></form><div class="<img src=x>">isi &lt;script&gt;alert(9)&lt;/script&gt;</div>
            <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(10)&gt;"></table></mtext></math></body></html>
            """)!;

        Assert.DoesNotContain("jahat.test", drawn, StringComparison.Ordinal);
        Assert.Contains("Baca", drawn, StringComparison.Ordinal);
        Assert.All(Tag().Matches(drawn[drawn.IndexOf("<body>", StringComparison.Ordinal)..]), tag =>
            Assert.Matches("^</?(?:body|html|div|span|b|i|br)(?: class=\"[ja]\")?>$", tag.Value));
    }

    [Fact]
    public void What_is_no_page_is_not_drawn() => Assert.Null(Draw(""));

    [Fact]
    public void However_long_the_page_what_is_drawn_has_an_end() =>
        Assert.InRange(Draw("<body>" + string.Concat(Enumerable.Repeat("<p class=panjang>kata kata</p>", 60_000)))!.Length, 1_000_000, 2_100_000);

    private static string? Draw(string page) => PageAnatomy.Draw(Encoding.UTF8.GetBytes(page), null, "Contoh");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
