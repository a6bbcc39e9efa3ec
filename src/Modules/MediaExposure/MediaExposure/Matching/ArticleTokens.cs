using System.Text;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>An article's words in order, title first, with the sentences they stand in.</summary>
internal sealed class ArticleTokens
{
    /// <summary>Shorter blocks are not the opening paragraph, in characters.</summary>
    private const int ShortestLead = 80;

    /// <summary>Matching takes longer than the text grows: no article says only after this many characters whom it is about.</summary>
    private const int MaxLength = 100_000;

    private readonly List<Token> _tokens = [];
    private readonly List<string> _sentences = [];

    public ArticleTokens(string title, IReadOnlyList<string> paragraphs)
    {
        Add(title, Zone.Title);
        var (zone, left) = (Zone.Lead, MaxLength);
        foreach (var paragraph in paragraphs)
        {
            if (left <= 0)
                break;
            Add(paragraph.Length <= left ? paragraph : paragraph[..left], zone);
            left -= paragraph.Length;
            // A rubric, a date line or a caption before the first real paragraph does not use up its place.
            if (paragraph.Length >= ShortestLead)
                zone = Zone.Body;
        }
    }

    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>The sentences; the first is the title.</summary>
    public IReadOnlyList<string> Sentences => _sentences;

    /// <summary>The words of a name, spelt as tokens are.</summary>
    public static string[] WordsOf(string name)
    {
        var words = new List<string>();
        foreach (var (word, _, _) in Words(name))
            words.Add(word);
        return [.. words];
    }

    private void Add(string text, Zone zone)
    {
        foreach (var (start, length) in zone == Zone.Title ? [(0, text.Length)] : SentenceSplitter.Split(text))
        {
            var sentence = text.Substring(start, length).Trim();
            if (sentence.Length == 0)
                continue;
            _sentences.Add(sentence);
            foreach (var (word, at, size) in Words(sentence))
                _tokens.Add(new Token(word, at, size, _sentences.Count - 1, zone));
        }
    }

    private static IEnumerable<(string Word, int Start, int Length)> Words(string text)
    {
        var word = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (word.Length == 0)
                    start = i;
                word.Append(char.ToLowerInvariant(text[i]));
                continue;
            }

            if (word.Length == 0)
                continue;
            yield return (word.ToString(), start, i - start);
            word.Clear();
        }
    }
}
