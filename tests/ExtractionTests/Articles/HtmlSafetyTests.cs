using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PortalMitra.Extraction;
using PortalMitra.ExtractionTests.Corpus;

namespace PortalMitra.ExtractionTests.Articles;

/// <summary>
/// <see cref="Article.Html"/> is shown as it is, so it is parsed again as a browser would: nothing but the elements and the one
/// attribute it promises may come out, whatever stood on the page.
/// </summary>
public sealed class HtmlSafetyTests
{
    /// <summary>As promised, and <c>tbody</c>, which every parser puts into a table.</summary>
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "table", "tr", "th", "td", "a", "strong", "em", "br", "tbody",
    };

    /// <summary>Kinds of injection, in spellings of our own. Cases are told by name: runners lose cases whose text is hostile.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["script"] = "<script>masuk(1)</script>",
        ["script in upper case with a source"] = "<SCRIPT SRC=//jahat.example/m.js></SCRIPT >",
        ["script split by another"] = "<scr<script></script>ipt>masuk(1)</scr</script>ipt>",
        ["script that never ends"] = "<script>masuk(1)//",
        ["handler of a broken picture"] = "<img src=x onerror=masuk(1)>",
        ["handler on a paragraph"] = "<p onclick=\"masuk(1)\" onmouseover='masuk(2)'>Teks berhala.</p>",
        ["handler after a slash"] = "<p/onclick=masuk(1)/>Teks dengan garis miring.",
        ["handler in every allowed element"] = "<h2 onfocus=masuk(1) tabindex=0>Anak judul</h2><ul onwheel=masuk(1)><li oncopy=masuk(1)>butir</ul><table onblur=masuk(1)><tr onclick=masuk(1)><td background=javascript:masuk(1)>sel</table><blockquote cite=javascript:masuk(1)>kutipan</blockquote>",
        ["drawing that runs when loaded"] = "<svg onload=masuk(1)><g onclick=masuk(2)><text>teks gambar</text></g></svg>",
        ["drawing with a script"] = "<svg><script xlink:href=data:,masuk(1)></script><a xlink:href=\"javascript:masuk(1)\"><text y=20>klik</text></a></svg>",
        ["drawing that animates an address"] = "<svg><a><animate attributeName=href values=javascript:masuk(1) /><text>klik</text></a></svg>",
        ["formula with a link"] = "<math><mtext><a href=\"javascript:masuk(1)\">x</a></mtext><maction actiontype=statusline xlink:href=javascript:masuk(1)>y</maction></math>",
        ["formula whose style hides markup"] = "<math><mtext><table><mglyph><style><img src=x onerror=masuk(1)></style></mglyph></table></mtext></math>",
        ["link to a script"] = "<a href=javascript:masuk(1)>Tautan ke naskah</a>",
        ["link to a script in mixed case with blanks"] = "<a href=\" \t JaVaScRiPt:masuk(1)\">Tautan campur huruf</a>",
        ["link to a script with line breaks inside"] = "<a href=\"java\nscr\tipt\r:masuk(1)\">Tautan terpotong</a>",
        ["link to a script in character references"] = "<a href=\"&#106;ava&#x73;cript&colon;masuk&lpar;1&rpar;\">Tautan tersamar</a>",
        ["link to a script after a control character"] = "<a href=\"&#1;javascript:masuk(1)\">Tautan berkendali</a>",
        ["link to a script behind a NUL"] = "<a href=\"java\0script:masuk(1)\">Tautan bernol</a>",
        ["link to a script encoded twice"] = "<a href=\"&amp;#106;avascript:masuk(1)\">Tautan ganda</a>",
        ["link to data"] = "<a href=\"data:text/html;base64,PHNjcmlwdD4xPC9zY3JpcHQ+\">Tautan data</a>",
        ["link to other schemes"] = "<a href=vbscript:masuk>a</a><a href=file:///etc/hosts>b</a><a href=blob:https://a.example/1>c</a><a href=mailto:a@b.example>d</a><a href=view-source:https://a.example>e</a>",
        ["link with everything else"] = "<a href=https://baik.example/x target=_blank ping=https://jahat.example id=forms name=body class=x style=position:fixed download onclick=masuk(1)>Tautan lengkap</a>",
        ["link around blocks"] = "<a href=javascript:masuk(1)><p>Paragraf di dalam tautan.</p><table><tr><td>sel</td></tr></table></a>",
        ["link whose address breaks out"] = "<a href='https://baik.example/\"><img src=x onerror=masuk(1)>'>Tautan berkutip</a>",
        ["base address of a script"] = "<base href=\"javascript:masuk(1)//\"><a href=halaman>Tautan nisbi</a>",
        ["frame with a page inside"] = "<iframe srcdoc=\"&lt;script>masuk(1)&lt;/script>\">cadangan</iframe><frameset><frame src=javascript:masuk(1)></frameset>",
        ["plug-ins"] = "<object data=javascript:masuk(1)><param name=a value=b>cadangan</object><embed src=javascript:masuk(1)><applet code=M>cadangan</applet>",
        ["refresh and stylesheets"] = "<meta http-equiv=refresh content='0;url=javascript:masuk(1)'><link rel=stylesheet href=//jahat.example/a.css><style>p{background:url(javascript:masuk(1))}</style>",
        ["style on text"] = "<p style=\"background:url(javascript:masuk(1));position:fixed;top:0\">Teks bergaya</p>",
        ["form that sends elsewhere"] = "<form action=javascript:masuk(1)><button formaction=//jahat.example>Kirim</button><input autofocus onfocus=masuk(1)></form>",
        ["comment that ends early"] = "<!--> <img src=x onerror=masuk(1)> --><!-- a --!> <img src=x onerror=masuk(2)> -->",
        ["markup where there is none"] = "<![CDATA[ <img src=x onerror=masuk(1)> ]]><?xml <img src=x onerror=masuk(1)> ?><!doctype x [<img src=x onerror=masuk(1)>]>",
        ["text that looks like markup"] = "&lt;script&gt;masuk(1)&lt;/script&gt; &lt;img src=x onerror=masuk(1)&gt;",
        ["text that looks like markup encoded twice"] = "&amp;lt;script&amp;gt;masuk(1)&amp;lt;/script&amp;gt;",
        ["text that ends what is around it"] = "&lt;/p&gt;&lt;/td&gt;&lt;/pre&gt;&lt;img src=x onerror=masuk(1)&gt; &quot;&gt;&apos;&gt;",
        ["raw text elements"] = "<noscript><p title=\"</noscript><img src=x onerror=masuk(1)>\"></noscript><noembed><img src=x onerror=masuk(1)></noembed>",
        ["text areas and titles"] = "<textarea></textarea><img src=x onerror=masuk(1)></textarea><title></title><img src=x onerror=masuk(1)></title>",
        ["old raw text"] = "<xmp><p title='</xmp><img src=x onerror=masuk(1)>'></xmp><listing>&lt;img src=x onerror=masuk(1)&gt;</listing>",
        ["templates and slots"] = "<template><img src=x onerror=masuk(1)></template><slot onslotchange=masuk(1)>slot</slot>",
        ["elements nobody knows"] = "<berita-sisip onclick=masuk(1) style=behavior:url(x)>sisipan</berita-sisip><x:script>masuk(1)</x:script>",
        ["details and dialogs"] = "<details open ontoggle=masuk(1)><summary>Ringkas</summary>isi</details><dialog open onclose=masuk(1)>dialog</dialog>",
        ["sound and pictures in motion"] = "<video poster=javascript:masuk(1)><source onerror=masuk(1)></video><audio src=x onerror=masuk(1)></audio><marquee onstart=masuk(1)>berjalan</marquee>",
        ["preformatted text"] = "<pre>baris &lt;img src=x onerror=masuk(1)&gt;<img src=x onerror=masuk(1)>\n<code onclick=masuk(1)>kode</code></pre>",
        ["attributes without quotes"] = "<p title=`><img src=x onerror=masuk(1)>` a<b=c =d>Teks kacau</p>",
        ["tables misnested"] = "<table><a href=javascript:masuk(1)><tr><td><form><table><td><svg><p><style><!--</style><img src=x onerror=masuk(1)>--></table>",
        ["names that hide others"] = "<p id=getElementById name=cookie>Teks bernama</p><ul id=body><li value=9 id=head>butir</ul>",
        ["letters beyond the plane"] = "<a href=\"\u202Ejavascript:masuk(1)\">\u202Eterbalik</a><p>\uD835\uDCB6 \uFFFE \u0008</p>",
    };

    /// <summary>Where strangers' text may stand in what becomes an article.</summary>
    private static readonly (string Name, string Form)[] Places =
    [
        ("inside a paragraph", $"<p>{Pages.First} {{0}} Sekian dahulu.</p><p>{Pages.Second}</p><p>{Pages.Third}</p>"),
        ("between paragraphs", $"<p>{Pages.First}</p>{{0}}<p>{Pages.Second}</p><p>{Pages.Third}</p>"),
        ("inside a link", $"<p>{Pages.First} <a href=/sumber>lihat {{0}} sumber</a></p><p>{Pages.Second}</p><p>{Pages.Third}</p>"),
        ("in a list", $"<p>{Pages.First}</p><ul><li>Butir pertama daftar ini {{0}}</li><li>{Pages.Second}</li></ul><p>{Pages.Third}</p>"),
        ("in a table", $"<p>{Pages.First}</p><p>{Pages.Second}</p><table><tr><th>Nagari {{0}}</th><td>Tujuh puluh {{0}}</td></tr></table><p>{Pages.Third}</p>"),
        ("in a quote", $"<p>{Pages.First}</p><blockquote>{Pages.Second} {{0}}</blockquote><p>{Pages.Third}</p>"),
        ("in a subhead", $"<p>{Pages.First}</p><h2>Anak judul {{0}}</h2><p>{Pages.Second}</p><p>{Pages.Third}</p>"),
        ("in preformatted text", $"<p>{Pages.First}</p><pre>{Pages.Second} {{0}}</pre><p>{Pages.Third}</p>"),
        ("in bold", $"<p>{Pages.First} <strong>tebal {{0}}</strong> <em>miring {{0}}</em></p><p>{Pages.Second}</p><p>{Pages.Third}</p>"),
    ];

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_but_the_promised_markup_comes_out(string kind)
    {
        foreach (var (name, form) in Places)
        {
            var page = Pages.Html($"<article><h1>{Pages.Title}</h1><div class=\"entry-content\">{form.Replace("{0}", Kinds[kind], StringComparison.Ordinal)}</div></article>");
            AssertSafe(Pages.Extract(page), name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_comes_out_of_what_a_page_declares(string kind)
    {
        var text = $"{Pages.First}\n{Kinds[kind]}\n<p>{Pages.Second} {Kinds[kind]}</p>\n{Pages.Third}";
        var declared = JsonSerializer.Serialize(new Dictionary<string, object> { ["@type"] = "NewsArticle", ["articleBody"] = text, ["headline"] = Pages.Title });
        var attribute = (Pages.First + Kinds[kind]).Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

        AssertSafe(Pages.Extract(Pages.Html("<div id=app></div>", $"<title>{Pages.Title}</title><script type=\"application/ld+json\">{declared}</script>")), "JSON-LD");
        AssertSafe(Pages.Extract(Pages.Html("<img src=a.jpg>", $"<title>{Pages.Title}</title><meta property=\"og:type\" content=\"article\"><meta name=\"description\" content=\"{attribute}\">")), "description");
    }

    [Fact]
    public void A_harmless_page_keeps_its_text_in_the_markup()
    {
        var article = Pages.Article(Pages.Html($"<div><p>{Pages.First} Air &lt;naik&gt; &amp; deras, kata \"warga\".</p><p>{Pages.Second}</p><p>{Pages.Third}</p></div>"));

        Assert.Contains("Air &lt;naik&gt; &amp; deras", article.Html, StringComparison.Ordinal);
        Assert.Equal(Letters(article.Text), Letters(Body(article.Html).TextContent));
    }

    [Fact]
    public void The_markup_of_every_page_of_the_corpus_is_safe_and_says_the_same_as_its_paragraphs()
    {
        foreach (var page in CorpusFiles.Pages)
        {
            var outcome = ArticleExtractor.Extract(new PageInput(page.Content, page.Url, CorpusScore.Fetched), CancellationToken.None);
            AssertSafe(outcome, page.Name);
            if (outcome is ExtractionOutcome.Extracted { Article: var article })
                Assert.True(Letters(article.Text) == Letters(Body(article.Html).TextContent), $"{page.Name}: markup and paragraphs differ.");
        }
    }

    [Theory]
    [InlineData("<p>x<img></p>", "img is not allowed")]
    [InlineData("<p onclick=a>x</p>", "onclick on p is not allowed")]
    [InlineData("<a href=javascript:a>x</a>", "href javascript:a is not allowed")]
    [InlineData("<a href=/x>x</a>", "href /x is not allowed")]
    [InlineData("<p>x<!-- y --></p>", "a comment is not allowed")]
    [InlineData("<body onload=a><p>x</p>", "onload on body is not allowed")]
    [InlineData("<title>x</title><p>x</p>", "title is not allowed")]
    public void Markup_that_breaks_the_promise_is_caught(string html, string violation) => Assert.Equal([violation], Violations(html));

    private static void AssertSafe(ExtractionOutcome outcome, string where)
    {
        if (outcome is not ExtractionOutcome.Extracted { Article: var article })
            return;
        var violations = Violations(article.Html).ToList();
        // What a first parser repairs, a second one may read differently.
        violations.AddRange(Violations(Body(article.Html).InnerHtml));
        Assert.True(violations.Count == 0, $"{where}: {string.Join("; ", violations.Distinct())}\n{article.Html}");
        Assert.DoesNotContain(article.Paragraphs, string.IsNullOrWhiteSpace);
    }

    private static IEnumerable<string> Violations(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        foreach (var node in document.Descendants())
        {
            if (node.NodeType is not (NodeType.Element or NodeType.Text))
                yield return $"a {node.NodeType.ToString().ToLowerInvariant()} is not allowed";
            if (node is not IElement element)
                continue;
            var isFrame = element == document.DocumentElement || element == document.Head || element == document.Body;
            if (!isFrame && (!Allowed.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml"))
                yield return $"{element.LocalName} is not allowed";
            foreach (var attribute in element.Attributes)
            {
                if (element.LocalName != "a" || attribute.Name != "href")
                    yield return $"{attribute.Name} on {element.LocalName} is not allowed";
                else if (!IsWebAddress(attribute.Value))
                    yield return $"href {attribute.Value} is not allowed";
            }
        }
    }

    private static bool IsWebAddress(string value) =>
        (value.StartsWith("http://", StringComparison.Ordinal) || value.StartsWith("https://", StringComparison.Ordinal)) && Uri.IsWellFormedUriString(value, UriKind.Absolute);

    private static IElement Body(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!;

    /// <summary>Letters and digits alone: marks of lists and spaces between cells are the markup's own affair.</summary>
    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetterOrDigit))
            letters.Append(rune);
        return letters.ToString();
    }
}
