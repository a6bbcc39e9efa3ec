using PortalMitra.SamplePress;
using PortalMitra.SamplePress.Editing;
using PortalMitra.SamplePress.Outlets;

namespace PortalMitra.SamplePressTests.Editing;

public sealed class ArticleFilesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlyList<SampleArticle> Articles = [.. ArticleLibrary.Read(Now).SelectMany(group => group)];

    [Fact]
    public void Every_file_belongs_to_an_outlet_and_every_outlet_has_articles() =>
        Assert.Equal(
            OutletProfile.All.Select(outlet => outlet.Slug).Order(),
            ArticleLibrary.Files().Select(ArticleLibrary.OutletOf).Distinct().Order());

    [Fact]
    public void Every_file_on_disk_travels_in_the_assembly()
    {
        var root = Repository.Folder("src/SamplePress/Articles");
        var onDisk = Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(file => "Articles/" + Path.GetRelativePath(root, file).Replace('\\', '/'));
        Assert.Equal(onDisk.Order(StringComparer.Ordinal), ArticleLibrary.Files());
    }

    [Fact]
    public void Every_article_is_long_enough_to_be_one() =>
        Assert.All(Articles, article =>
        {
            Assert.True(article.Paragraphs.Count >= 3, article.Slug);
            Assert.True(article.Paragraphs.Sum(paragraph => paragraph.Length) >= 880, article.Slug);
        });

    [Fact]
    public void Every_article_is_dated_between_one_hour_and_nine_days_ago() =>
        Assert.All(Articles, article => Assert.InRange(Now - article.PublishedAt, TimeSpan.FromHours(1), TimeSpan.FromDays(9)));

    [Fact]
    public void Every_article_is_either_a_mention_or_a_trap() =>
        Assert.All(Articles, article => Assert.True(article.Mention is null != article.Trap is null, article.Slug));

    [Fact]
    public void Every_mention_holds_its_sentence() =>
        Assert.All(Articles, article =>
        {
            if (article.Mention is { } mention)
                Assert.Contains(mention.Sentence, string.Join('\n', article.Paragraphs), StringComparison.Ordinal);
        });

    [Fact]
    public void No_trap_but_the_forbidden_one_has_the_office_in_its_own_text()
    {
        string[] ours = ["Dinas Perpustakaan dan Kearsipan Kabupaten Lima Puluh", "Dispusip Lima Puluh", "Perpustakaan Nagari Piobang", "Perpustakaan Nagari Taeh"];
        Assert.All(Articles.Where(article => article.Trap is { Reason: not TrapReason.ForbiddenByRobots }), article =>
            Assert.DoesNotContain(ours, name => article.Paragraphs.Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public void No_placeholder_is_left_in_a_text() =>
        Assert.All(Articles, article => Assert.DoesNotContain('{', string.Join('\n', article.Paragraphs)));

    [Fact]
    public void Copies_share_three_word_shingles_and_other_stories_do_not()
    {
        var mentions = Articles.Where(article => article.Mention is not null).ToList();
        for (var i = 0; i < mentions.Count; i++)
        {
            for (var j = i + 1; j < mentions.Count; j++)
            {
                var (a, b) = (mentions[i], mentions[j]);
                var likeness = Likeness(a, b);
                var isCopy = a.Mention?.Story == b.Mention?.Story;
                Assert.True(isCopy ? likeness >= 0.6 : likeness < 0.4, $"{a.Slug} / {b.Slug}: {likeness}");
            }
        }
    }

    private static double Likeness(SampleArticle a, SampleArticle b)
    {
        var (first, second) = (Shingles(a), Shingles(b));
        return first.Intersect(second).Count() / (double)first.Union(second).Count();
    }

    private static HashSet<string> Shingles(SampleArticle article)
    {
        var words = string.Join(' ', article.Paragraphs).ToLowerInvariant().Split(' ');
        return [.. Enumerable.Range(0, words.Length - 2).Select(i => string.Join(' ', words[i..(i + 3)]))];
    }
}
