using System.Text.Json;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MatchingBenchmark;

/// <summary>Topics and articles to measure with: the recipe's names and the labelled texts' paragraphs, drawn anew from one seed.</summary>
internal sealed class Material
{
    private const int Seed = 50;
    private static readonly string[] Lists = ["subjects", "programmes", "places", "ambiguousPlaces", "context", "otherPlaces"];

    private Material(IReadOnlyList<Topic> topics, IReadOnlyList<ArticleInput> articles) => (Topics, Articles) = (topics, articles);

    public IReadOnlyList<Topic> Topics { get; }

    public IReadOnlyList<ArticleInput> Articles { get; }

    public static Material Read(string recipe, string labelled, int topics, int articles)
    {
        var random = new Random(Seed);
        using var json = JsonDocument.Parse(File.ReadAllText(recipe));
        var topic = json.RootElement.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("name").GetString() == "topics").GetProperty("topics")[0];
        var names = Lists.ToDictionary(list => list, list => topic.GetProperty(list).EnumerateArray().Select(name => name.GetString()!).ToArray());
        var (titles, paragraphs) = Texts(labelled);
        return new Material(
            [.. Enumerable.Range(0, topics).Select(number => TopicOf(number, names, random))],
            [.. Enumerable.Range(0, articles).Select(_ => ArticleOf(titles, paragraphs, random))]);
    }

    /// <summary>Each topic draws its own: a few subjects that many share, places of its own, and many regions that are others'.</summary>
    private static Topic TopicOf(int number, Dictionary<string, string[]> names, Random random) => new()
    {
        Slug = $"topik-{number}",
        Name = $"Topik {number}",
        SubjectTerms = Draw(names["subjects"], 12, random),
        ProgrammeTerms = Draw(names["programmes"], 6, random),
        PlaceTerms = Draw([.. names["places"], .. names["otherPlaces"]], 20, random),
        AmbiguousPlaceTerms = Draw(names["ambiguousPlaces"], 8, random),
        ContextTerms = Draw(names["context"], 10, random),
        OtherPlaceTerms = Draw(names["otherPlaces"], 40, random),
    };

    private static ArticleInput ArticleOf(string[] titles, string[] paragraphs, Random random)
    {
        var text = new string[random.Next(5, 12)];
        for (var at = 0; at < text.Length; at++)
            text[at] = paragraphs[random.Next(paragraphs.Length)];
        return new ArticleInput(titles[random.Next(titles.Length)], string.Join('\n', text), new DateOnly(2026, 1, 1).AddDays(random.Next(365)));
    }

    private static (string[] Titles, string[] Paragraphs) Texts(string folder)
    {
        var (titles, paragraphs) = (new List<string>(), new List<string>());
        foreach (var file in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var article in ("\n" + File.ReadAllText(file)).Split("\n=== ").Skip(1))
            {
                var parts = article.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                titles.AddRange(parts[0].Split('\n').Where(line => line.StartsWith("title:", StringComparison.Ordinal)).Select(line => line[6..].Trim()));
                paragraphs.AddRange(parts.Skip(1).Select(paragraph => paragraph.Replace('\n', ' ')));
            }
        }

        return titles.Count > 0 && paragraphs.Count > 0 ? ([.. titles], [.. paragraphs]) : throw new InvalidOperationException($"{folder} holds no labelled texts.");
    }

    private static string Draw(string[] from, int count, Random random)
    {
        var shuffled = from.ToArray();
        random.Shuffle(shuffled);
        return string.Join('\n', shuffled.Take(count));
    }
}
