using System.Globalization;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.MediaExposureTests.Stories.Likeness;

/// <summary>The labelled pairs in <c>Labelled/pairs</c>: texts in the manner of regional outlets, and what two of them are to each other.</summary>
internal sealed class LabelledPairs
{
    private static readonly KnownPlaces Places = new(["Taeh Bukik", "Piobang", "Talang Maur", "Tanjuang Bungo"]);

    private LabelledPairs(IReadOnlyList<LabelledPair> pairs, Background background) => (Pairs, Background) = (pairs, background);

    public IReadOnlyList<LabelledPair> Pairs { get; }

    /// <summary>All texts of the half, as those of a season stand around the two that are compared.</summary>
    public Background Background { get; }

    /// <param name="half"><c>tune</c>, by which the thresholds were found, or <c>held</c>, which was never read for it.</param>
    public static LabelledPairs Read(string half)
    {
        var rows = File.ReadLines(Path.Combine(Folder, "pairs.tsv")).Skip(1).Select(line => line.Split('\t')).Where(row => row.Length >= 4 && row[3] == half).ToList();
        var texts = Directory.EnumerateFiles(Folder, "*.md").SelectMany(ReadTexts).ToDictionary(StringComparer.Ordinal);
        var known = rows.SelectMany(row => row[..2]).Distinct().Select(id => texts[id]);
        return new LabelledPairs([.. rows.Select(row => new LabelledPair(row[0], row[1], row[2], texts[row[0]], texts[row[1]]))], new Background(known));
    }

    private static string Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var pairs = Path.Combine(folder.FullName, "tests", "MediaExposureTests", "Labelled", "pairs");
                if (Directory.Exists(pairs))
                    return pairs;
            }

            throw new DirectoryNotFoundException("tests/MediaExposureTests/Labelled/pairs");
        }
    }

    private static IEnumerable<KeyValuePair<string, JudgedText>> ReadTexts(string file)
    {
        foreach (var part in File.ReadAllText(file).Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.Split('\n');
            var head = lines.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
            var text = string.Join('\n', lines.Skip(1).SkipWhile(line => line.Length > 0).Where(line => line.Length > 0));
            yield return KeyValuePair.Create(lines[0].Trim(), JudgedText.Of(head["title"], text, DateOnly.Parse(head["date"], CultureInfo.InvariantCulture), Places));
        }
    }
}

internal sealed record LabelledPair(string A, string B, string Label, JudgedText One, JudgedText Other);
