using System.Globalization;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

/// <summary>An article text with what a person made of it: about us or not, and what misleads in it.</summary>
internal sealed record LabelledText(string Id, bool IsUs, string Trap, ArticleInput Article)
{
    /// <summary>All texts of <c>Labelled/{set}</c>: articles begin with <c>=== id</c>, then lines of their head, then paragraphs.</summary>
    public static IReadOnlyList<LabelledText> ReadAll(string set) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Labelled", set), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(file => ("\n" + File.ReadAllText(file).ReplaceLineEndings("\n")).Split("\n=== ").Skip(1)).Select(Read)];

    private static LabelledText Read(string article)
    {
        var parts = article.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var lines = parts[0].Split('\n');
        var head = lines.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);
        var isUs = head["label"] switch { "us" => true, "not" => false, var other => throw new InvalidDataException($"{lines[0]}: '{other}' is no label.") };
        var text = string.Join('\n', parts.Skip(1).Select(paragraph => paragraph.Replace('\n', ' ')));
        return new LabelledText(lines[0].Trim(), isUs, head["trap"], new ArticleInput(head["title"], text, DateOnly.ParseExact(head["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}
