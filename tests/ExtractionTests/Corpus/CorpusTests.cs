using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using PortalMitra.Extraction;
using Xunit.Abstractions;

namespace PortalMitra.ExtractionTests.Corpus;

public sealed partial class CorpusTests(ITestOutputHelper output)
{
    /// <summary>Vocabularies and generators, which real pages name too.</summary>
    private static readonly HashSet<string> Vocabularies = new(StringComparer.Ordinal) { "schema.org", "ogp.me", "www.w3.org", "www.drupal.org" };

    [Fact]
    public void The_extractor_stays_above_its_floors()
    {
        var score = CorpusScore.Of(CorpusFiles.Pages);
        foreach (var failure in score.Failures)
            output.WriteLine(failure);
        if (Environment.GetEnvironmentVariable("PORTALMITRA_UPDATE_FLOORS") is not null)
            Update(score.Values());

        var violations = Floors.Read(CorpusFiles.FloorsFile).Violations(CorpusFiles.Hash(), score.Values()).ToList();

        Assert.True(violations.Count == 0, string.Join('\n', [.. violations, "", "Of the corpus's pages:", .. score.Failures]));
    }

    [Fact]
    public void Each_page_has_its_answers()
    {
        Assert.True(CorpusFiles.Pages.Count >= 45, $"Only {CorpusFiles.Pages.Count} pages were found.");
        Assert.Equal(CorpusFiles.Pages.Select(page => page.Name), CorpusFiles.All.Where(file => file.EndsWith(".json", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension));
        Assert.Equal(CorpusFiles.All.Count, 2 * CorpusFiles.Pages.Count);
        Assert.All(CorpusFiles.Pages, page => Assert.True(page.Kind == PageKind.Article ? page is { Title.Length: > 0, With.Count: >= 2 } : page.With.Count == 0, page.Name));
    }

    [Fact]
    public void Each_phrase_stands_on_its_page_and_none_is_both_wanted_and_unwanted()
    {
        foreach (var page in CorpusFiles.Pages)
        {
            var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Content));
            var text = Folds().Replace(document.DocumentElement.TextContent.Replace("\\n", " ", StringComparison.Ordinal), " ");
            Assert.All(page.With.Concat(page.Without), phrase => Assert.True(text.Contains(phrase, StringComparison.Ordinal), $"{page.Name}: “{phrase}”"));
            Assert.All(page.With, phrase => Assert.DoesNotContain(page.Without, other => other.Contains(phrase, StringComparison.Ordinal) || phrase.Contains(other, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void All_outlets_are_invented() => Assert.All(CorpusFiles.Pages, page =>
    {
        Assert.EndsWith(".example", page.Url.Host, StringComparison.Ordinal);
        Assert.All(Hosts().Matches(Encoding.UTF8.GetString(page.Content)), match =>
            Assert.True(match.Groups["host"].Value.EndsWith(".example", StringComparison.Ordinal) || Vocabularies.Contains(match.Groups["host"].Value), $"{page.Name}: {match.Value}"));
    });

    [Fact]
    public void A_page_that_is_read_badly_is_named_with_what_is_wrong()
    {
        var score = new CorpusScore();
        var page = new CorpusPage { Name = "contoh", Url = Pages.Url, Kind = PageKind.Article, Title = Pages.Title, Published = "2026-01-11", With = ["Hujan deras", "tidak ada"], Without = ["tiga nagari"] };

        score.Add(page, Pages.Extract(Pages.Html($"<h1>{Pages.Title}</h1>{Pages.Paragraphs}")));

        Assert.Equal(
            ["contoh: missing “tidak ada”", "contoh: unwanted “tiga nagari”", "contoh: date.day is “” instead of “2026-01-11”"],
            score.Failures);
        Assert.Equal((0.5, 0.5, 1, 0), (score.Values()["body.precision"], score.Values()["body.recall"], score.Values()["title"], score.Values()["date.day"]));
    }

    private static void Update(SortedDictionary<string, double> scores)
    {
        var named = (Environment.GetEnvironmentVariable("PORTALMITRA_LOWER_FLOORS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var held = File.Exists(CorpusFiles.FloorsFile) ? Floors.Read(CorpusFiles.FloorsFile) : new Floors("", new(StringComparer.Ordinal));
        var (next, refused) = held.Raise(CorpusFiles.Hash(), scores, named);
        Assert.True(refused.Count == 0, string.Join('\n', refused));
        next.Write(CorpusFiles.FloorsFile);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Folds();

    [GeneratedRegex("https?://(?<host>[A-Za-z0-9.-]+)")]
    private static partial Regex Hosts();
}
