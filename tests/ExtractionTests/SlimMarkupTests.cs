using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests;

public sealed class SlimMarkupTests
{
    [Theory]
    [InlineData("satu<!-- x -->dua", "satudua")]
    [InlineData("satu<!---->dua", "satudua")]
    [InlineData("satu<!-->dua", "satudua")]
    [InlineData("satu<!--->dua", "satudua")]
    [InlineData("satu<!-->-->dua", "satu-->dua")]
    [InlineData("satu<!--->-->dua", "satu-->dua")]
    [InlineData("satu<!-- x --!>dua-->", "satudua-->")]
    [InlineData("satu<!-- x --!>dua<!-- y -->", "satudua")]
    [InlineData("satu<!-- -- > - -> <!-- x -->dua", "satudua")]
    [InlineData("satu<!-- <p>tiga</p> <script>'</script> -->dua", "satudua")]
    [InlineData("satu <!-- x -->dua", "satu dua")]
    [InlineData("satu<!-- x --> dua", "satu dua")]
    [InlineData("<b>satu</b> <!-- x --> <i>dua</i>", "<b>satu</b> <i>dua</i>")]
    [InlineData("<p>satu</p> <!-- x --> <p>dua</p>", "<p>satu</p><p>dua</p>")]
    public void Comments_are_left_out(string html, string slim) => Assert.Equal(slim, Slim(html));

    [Theory]
    [InlineData("<p>satu</p><!-- <p class=x>dua</p>")]
    [InlineData("<p>satu</p><!--")]
    [InlineData("<p>satu</p><!-- -- >")]
    [InlineData("<p>satu</p><script>var x = '<p onclick=y>")]
    [InlineData("<p>satu</p><script>var x = 1;</scripted>")]
    [InlineData("<p>satu</p><script>var x = 1;</script")]
    [InlineData("<p>satu</p><style>p { color: red }")]
    [InlineData("<p>satu</p><textarea onclick=y> <b onclick=y>")]
    [InlineData("<p>satu</p><iframe onclick=y> <b onclick=y>")]
    [InlineData("<p>satu</p><")]
    [InlineData("<p>satu</p></")]
    [InlineData("<p>satu</p></div")]
    [InlineData("<p>satu</p><div")]
    [InlineData("<p>satu</p><div onclick")]
    [InlineData("<p>satu</p><div onclick=")]
    [InlineData("<p>satu</p><div onclick='x > y")]
    [InlineData("<p>satu</p><div onclick=\"x\" ")]
    [InlineData("<p>satu</p><div onclick=\"x\"/")]
    [InlineData("<p>satu</p><!doctype")]
    public void What_has_no_end_stays_as_it_is(string html) => Assert.Equal(html, Slim(html));

    [Theory]
    [InlineData("<script>var x = '<p>tiga</p>';</script>")]
    [InlineData("<script src=x.js async></script>")]
    [InlineData("<SCRIPT>x</ScRiPt >")]
    [InlineData("<script>x</scripted></scrip></script\n>")]
    [InlineData("<script>if (a</b/.test(c)) x();</script>")]
    [InlineData("<style>p > b { color: red }</style>")]
    [InlineData("<style media='print'></styles></style>")]
    [InlineData("<svg class=icon><title>tiga</title><path d='M0 0'/></svg>")]
    public void What_no_finder_looks_at_is_left_out_and_parts_what_stood_beside_it(string dropped)
    {
        Assert.Equal("satu dua", Slim($"satu{dropped}dua"));
        Assert.Equal("<b>satu</b> <i>dua</i>", Slim($"<b>satu</b>{dropped}<i>dua</i>"));
        Assert.Equal("<p>satu</p><p>dua</p>", Slim($"<p>satu</p> {dropped} <p>dua</p>"));
    }

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"a\": \"<p onclick=x> </p>\"}</script>")]
    [InlineData("<script type='application/json'>{ \"a\" : 1 }</script>")]
    [InlineData("<script type=application/LD+JSON> {} </script>")]
    [InlineData("<script>var x = {\"datePublished\": \"2026-01-11\", y: ' <b onclick=x> '}</script>")]
    public void Data_of_the_page_stays_as_written(string script) => Assert.Equal($"<p>satu</p>{script}<p>dua</p>", Slim($"<p>satu</p> {script} <p>dua</p>"));

    [Fact]
    public void Of_the_state_of_a_script_what_stands_around_a_date_stays()
    {
        var before = new string('a', 500);
        var after = new string('b', 500);

        var slim = Slim($"<p>satu</p><script src=x>{before}\"publishedAt\":\"2026-01-11T21:40:00+07:00\",{after}</script><p>dua</p>");

        Assert.StartsWith("<p>satu</p><script>publishedAt\":\"2026-01-11T21:40:00+07:00\",bbb", slim, StringComparison.Ordinal);
        Assert.EndsWith("</script><p>dua</p>", slim, StringComparison.Ordinal);
        Assert.InRange(slim.Length, 80, 180);
    }

    [Fact]
    public void No_more_than_the_first_dates_of_a_script_stay()
    {
        var dates = string.Concat(Enumerable.Range(0, 500).Select(i => $"\"created{i}\":\"2026-01-11\",{new string('x', 100)}"));

        Assert.Equal(20, Slim($"<script>{dates}</script>").Split("created").Length - 1);
    }

    [Theory]
    [InlineData("<textarea> <b onclick=x> </b> <!-- x --> </textarea>")]
    [InlineData("<title> a <b onclick=x> <!-- x --> <script>y</script> </title>")]
    [InlineData("<iframe> <p onclick=x> </p> <style>a</style> </iframe>")]
    [InlineData("<noembed> <p onclick=x> </noembed>")]
    [InlineData("<xmp> <p onclick=x> </p> </xmp>")]
    [InlineData("<TITLE> a <b onclick=x> </titles> </Title>")]
    public void What_is_no_markup_is_not_touched(string element) => Assert.Equal(element, Slim(element));

    [Theory]
    [InlineData("<p class=a>", "<p class=a>")]
    [InlineData("<p class='a b'>", "<p class='a b'>")]
    [InlineData("<p class=\"a 'b' > c\">", "<p class=\"a 'b' > c\">")]
    [InlineData("<p class = \"a\"  id\n=\n'b'>", "<p class = \"a\" id\n=\n'b'>")]
    [InlineData("<p onclick=\"x > y\" class=a>", "<p class=a>")]
    [InlineData("<p onclick='x > \"y\"' class=a>", "<p class=a>")]
    [InlineData("<p onclick=x\"y class=a>", "<p class=a>")]
    [InlineData("<p onclick=a=b class=a>", "<p class=a>")]
    [InlineData("<p onclick=\"\" class=a>", "<p class=a>")]
    [InlineData("<p data-x data-y class=a hidden>", "<p class=a hidden>")]
    [InlineData("<p\tclass=a\nid=b\r\nstyle='display:none'>", "<p class=a id=b style='display:none'>")]
    [InlineData("<p style=\"color: red\" class=a>", "<p class=a>")]
    [InlineData("<p STYLE=\"DISPLAY: none\" CLASS=a>", "<p STYLE=\"DISPLAY: none\" CLASS=a>")]
    [InlineData("<p/class=a/>", "<p class=a/>")]
    [InlineData("<p class=a />", "<p class=a>")]
    [InlineData("<p =x class=a>", "<p class=a>")]
    [InlineData("<p \"x\" class=a>", "<p class=a>")]
    [InlineData("<a href=/x?a=1&b=2 target=_blank>", "<a href=/x?a=1&b=2>")]
    [InlineData("<a href=/x/>", "<a href=/x/>")]
    [InlineData("<a href=x title='Baca' rel=next>", "<a href=x rel=next>")]
    [InlineData("<abbr title='2026-01-11'>", "<abbr title='2026-01-11'>")]
    [InlineData("<input type=password name=x>", "<input type=password name=x>")]
    [InlineData("<div type=x name=y content=z>", "<div content=z>")]
    [InlineData("<meta name=author content='Siti > Rahma'>", "<meta name=author content='Siti > Rahma'>")]
    [InlineData("<time datetime=2026-01-11 class=a>", "<time datetime=2026-01-11 class=a>")]
    [InlineData("<img src=x.jpg srcset='a 1x, b 2x' class=a>", "<img>")]
    [InlineData("<p id=\"a\"class=\"b\">", "<p id=\"a\" class=\"b\">")]
    public void Attributes_are_read_in_every_quotation_and_kept_where_someone_looks_at_them(string html, string slim) => Assert.Equal(slim, Slim(html));

    [Theory]
    [InlineData("a < b dan c > d", "a < b dan c > d")]
    [InlineData("3<4", "3<4")]
    [InlineData("a<", "a<")]
    [InlineData("a <= b <3", "a <= b <3")]
    [InlineData("<<b>x</b>", "<<b>x</b>")]
    [InlineData("< p onclick=x>", "< p onclick=x>")]
    public void A_bracket_in_a_text_is_text(string html, string slim) => Assert.Equal(slim, Slim(html));

    [Theory]
    [InlineData("<p>satu</p>\n   <p>dua</p>", "<p>satu</p><p>dua</p>")]
    [InlineData("<ul>\n<li>satu</li>\n<li>dua</li>\n</ul>", "<ul><li>satu</li><li>dua</li></ul>")]
    [InlineData("<b>satu</b>\n   <i>dua</i>", "<b>satu</b> <i>dua</i>")]
    [InlineData("<p> <b>satu</b> <i>dua</i> </p>", "<p><b>satu</b> <i>dua</i></p>")]
    [InlineData("<span>satu</span> <p>dua</p> <span>tiga</span>", "<span>satu</span><p>dua</p><span>tiga</span>")]
    [InlineData("satu <b>dua</b> tiga", "satu <b>dua</b> tiga")]
    [InlineData("  satu  \n  dua  ", "  satu  \n  dua  ")]
    [InlineData("<a href=x>satu</a> <a href=y>dua</a>", "<a href=x>satu</a> <a href=y>dua</a>")]
    [InlineData("satu <br> <b>dua</b>", "satu <br><b>dua</b>")]
    [InlineData("<b>satu</b> <time>dua</time> <unknown-thing>tiga</unknown-thing>", "<b>satu</b> <time>dua</time> <unknown-thing>tiga</unknown-thing>")]
    [InlineData("<P>satu</P> <DIV>dua</DIV>", "<P>satu</P><DIV>dua</DIV>")]
    public void White_space_stays_as_one_blank_between_words_and_goes_between_lines(string html, string slim) => Assert.Equal(slim, Slim(html));

    [Theory]
    [InlineData("<pre>\n  <b>a</b>\n  <b>b</b>\n</pre>")]
    [InlineData("<pre><p>a</p>\n\n<p>b</p></pre>")]
    [InlineData("<pre><pre> </pre>\n<b>b</b> </pre>")]
    [InlineData("<PRE> <b>a</b>  </PRE>")]
    public void White_space_in_preformatted_text_is_kept(string html) => Assert.Equal(html, Slim(html));

    [Fact]
    public void White_space_behind_preformatted_text_goes_again() => Assert.Equal("<pre> a </pre><p>b</p><p>c</p>", Slim("<pre> a </pre> <p>b</p> <p>c</p>"));

    [Theory]
    [InlineData("<link rel=stylesheet href=a.css>", "")]
    [InlineData("<LINK REL='Shortcut Icon' HREF=a.ico />", "")]
    [InlineData("<link rel=canonical href=/x>", "<link rel=canonical href=/x>")]
    [InlineData("<link href=/x rel=\"next\">", "<link href=/x rel=\"next\">")]
    [InlineData("<link type=application/rss+xml rel=alternate href=/feed>", "<link rel=alternate href=/feed>")]
    public void Links_that_lead_to_no_page_are_left_out(string html, string slim) => Assert.Equal($"<head>{slim}</head>", Slim($"<head>{html}</head>"));

    [Theory]
    [InlineData("<!DOCTYPE html><html><head></head><body></body></html>")]
    [InlineData("<!doctype html PUBLIC \"-//W3C//DTD XHTML 1.0\" \"http://www.w3.org/\"><p>a</p>")]
    [InlineData("<p>a</p></ div></><p>b</p>")]
    [InlineData("<?xml version=\"1.0\"?><p>a</p>")]
    public void Declarations_and_strange_end_tags_are_left_to_the_parser(string html) => Assert.Equal(html, Slim(html));

    [Fact]
    public void Nothing_comes_of_nothing() => Assert.Equal("", Slim(""));

    [Theory]
    [InlineData("<b id=x{0}>", "<p>")]
    [InlineData("<font color=c{0}>", "<div>x</div>")]
    [InlineData("<tt id=x{0}>", "<p>x")]
    public void A_page_whose_open_elements_would_be_copied_too_often_is_refused(string opening, string line)
    {
        var openings = string.Concat(Enumerable.Range(0, 500).Select(i => string.Format(null, opening, i)));

        Assert.True(SlimMarkup.Write(openings + string.Concat(Enumerable.Repeat(line, 4_000)), new char[1_000_000]) < 0);
        Assert.True(SlimMarkup.Write(string.Concat(Enumerable.Repeat(line, 4_000)) + openings, new char[1_000_000]) > 0);
    }

    private static string Slim(string html)
    {
        var buffer = new char[SlimMarkup.Room(html.Length)];
        return new string(buffer, 0, SlimMarkup.Write(html, buffer));
    }
}
