using System.Text.RegularExpressions;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>A word as it is written and as it is compared.</summary>
internal readonly record struct WrittenWord(string Written, string Folded);

/// <summary>A sentence and its words in order.</summary>
internal sealed record ReadSentence(string Text, IReadOnlyList<WrittenWord> Words);

/// <summary>An article's sentences, the title first. Unlike the matcher's tokens, words keep their capitals.</summary>
internal static partial class ArticleSentences
{
    /// <summary>No article names its partners only after this many characters.</summary>
    private const int MaxLength = 100_000;

    public static IReadOnlyList<ReadSentence> Of(string title, string text)
    {
        var sentences = new List<ReadSentence> { Read(title) };
        var whole = text.Length <= MaxLength ? text : text[..MaxLength];
        foreach (var paragraph in whole.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            sentences.AddRange(SentenceSplitter.Split(paragraph).Select(at => Read(paragraph.Substring(at.Start, at.Length).Trim())).Where(sentence => sentence.Words.Count > 0));
        return sentences;
    }

    public static IReadOnlyList<WrittenWord> WordsOf(string text) =>
        [.. Word().Matches(text).Select(match => new WrittenWord(match.Value, match.Value.ToLowerInvariant()))];

    private static ReadSentence Read(string text) => new(text, WordsOf(text));

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
