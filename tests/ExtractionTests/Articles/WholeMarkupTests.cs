using System.Text;
using System.Text.RegularExpressions;
using PortalMitra.Extraction;
using PortalMitra.ExtractionTests.Corpus;

namespace PortalMitra.ExtractionTests.Articles;

/// <summary>
/// With rules that lay down nothing the whole markup is read, without rules what <see cref="SlimMarkup"/> leaves of it: the article
/// is the same. One difference is allowed: an <c>a</c> or <c>b</c> that is never closed is opened again at white space too, which the
/// slim markup no longer has between lines, so that the copies may stand elsewhere. Damaged pages with such copies are not compared.
/// </summary>
public sealed partial class WholeMarkupTests
{
    private const int DamagedVariants = 8;

    public static TheoryData<string> Names { get; } = [.. CorpusFiles.Pages.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_gives_the_same_article_as_its_whole_markup(string name)
    {
        var page = CorpusFiles.Pages.First(page => page.Name == name);

        Assert.Equal(Read(page.Content, page.Url, new OutletRules()), Read(page.Content, page.Url, rules: null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_page_does_too(string name)
    {
        var page = CorpusFiles.Pages.First(page => page.Name == name);
        for (var seed = 0; seed < DamagedVariants; seed++)
        {
            var (damaged, how) = Damage(Encoding.UTF8.GetString(page.Content), new Random(StringSeed(name) + seed));
            if (HasCopies(damaged))
                continue;
            var content = Encoding.UTF8.GetBytes(damaged);

            var (whole, slim) = (Read(content, page.Url, new OutletRules()), Read(content, page.Url, rules: null));

            Assert.True(whole == slim, $"{name}, {seed}: {how}\n--- whole\n{whole}\n--- slim\n{slim}");
        }
    }

    /// <summary>Title, kind, author, date and text, a line each.</summary>
    private static string Read(byte[] content, Uri url, OutletRules? rules)
    {
        var outcome = ArticleExtractor.Extract(new PageInput(content, url, CorpusScore.Fetched) { Rules = rules }, CancellationToken.None);
        var facts = (outcome as ExtractionOutcome.Extracted)?.Article ?? (outcome as ExtractionOutcome.Failed)?.Page;
        var text = outcome is ExtractionOutcome.Extracted { Article: var article } ? article.Text : ((ExtractionOutcome.Failed)outcome).Reason.ToString();
        return $"{facts?.Title}\n{facts?.Kind}\n{facts?.Author}\n{facts?.Published}\n{text}";
    }

    /// <summary>More elements in the tree than tags in the markup.</summary>
    private static bool HasCopies(string html)
    {
        var tree = PageParser.Parse(html, ArticleExtractor.MaxDepth, CancellationToken.None);
        return tree is null || tree.QuerySelectorAll("a, b, code, em, font, i, small, strong, u").Length > FormattingTag().Count(html);
    }

    [GeneratedRegex(@"<(?:a|b|code|em|font|i|small|strong|u)[\s/>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormattingTag();

    private static (string Html, string How) Damage(string html, Random random)
    {
        var how = new StringBuilder();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(html.Length);
            var length = Math.Min(random.Next(1, 40), html.Length - at);
            var kind = random.Next(6);
            how.Append(System.Globalization.CultureInfo.InvariantCulture, $"{kind} at {at} ({length}): {html.Substring(at, length).ReplaceLineEndings(" ")}; ");
            html = kind switch
            {
                0 => html.Remove(at, length),
                1 => html.Insert(at, html.Substring(at, length)),
                2 => string.Concat(html.Remove(at, length), html.AsSpan(at, length)),
                3 => html.Insert(at, Pieces[random.Next(Pieces.Length)]),
                4 => RemoveTag(html, at),
                _ => html[..Math.Max(html.Length / 2, at)],
            };
        }

        return (html, how.ToString());
    }

    private static readonly string[] Pieces =
        ["<", ">", "\"", "'", "</p>", "</div>", "<p>", "<b>", "</b>", " <!-- x -->", " <!---->", "<a href=/x>", "</a>", "<table>", "</table>", "<ul><li>", "<br>", " ", "\n", "&", "=", "/", "<3", "<td>", "</span>", "<script>x</script>"];

    private static string RemoveTag(string html, int from)
    {
        var start = html.IndexOf('<', from);
        var end = start < 0 ? -1 : html.IndexOf('>', start);
        return end < 0 ? html : html.Remove(start, end - start + 1);
    }

    /// <summary>The same in every run, unlike <c>GetHashCode</c>.</summary>
    private static int StringSeed(string text) => text.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter)) & 0xFFFFFF;
}
