namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>An article's words in order, title first, with the sentences they stand in and their places in title and text.</summary>
internal sealed class ArticleTokens
{
    /// <summary>Shorter blocks are not the opening paragraph, in characters.</summary>
    private const int ShortestLead = 80;

    /// <summary>No article says only after this many characters whom it is about.</summary>
    private const int MaxLength = 100_000;

    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];

    /// <param name="title">The headline.</param>
    /// <param name="text">Paragraphs, separated by line feeds.</param>
    /// <param name="vocabulary">The words that names and rules ask for.</param>
    public ArticleTokens(string title, string text, Vocabulary vocabulary)
    {
        (Title, Text) = (title, text);
        AddSentence(vocabulary, 0, title.Length, Zone.Title, -1);
        var (zone, paragraph, isHeadlineNext) = (Zone.Lead, 0, false);
        var end = Math.Min(EndOfArticle(text), MaxLength);
        for (var start = 0; start < end;)
        {
            var stop = text.IndexOf('\n', start, end - start);
            if (stop < 0)
                stop = end;
            var line = text.AsSpan(start, stop - start);
            var isNote = SideNotes.IsNote(line) || SideNotes.IsRow(line) || SideNotes.IsOpening(line) || (isHeadlineNext && SideNotes.IsNamed(line));
            isHeadlineNext = SideNotes.IsOpening(line) || (isHeadlineNext && isNote);
            if (!isNote && !line.IsWhiteSpace())
            {
                AddParagraph(vocabulary, start, stop, zone, paragraph++);
                // A rubric, a date line or a caption before the first real paragraph does not use up its place.
                if (stop - start >= ShortestLead)
                    zone = Zone.Body;
            }

            start = stop + 1;
        }
    }

    public string Title { get; }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>The sentences; the first is the title.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences;

    public Zone ZoneOf(int token) => _sentences[_tokens[token].Sentence].Zone;

    /// <summary>The words from one token on, as they are written.</summary>
    public string Written(int token, int length)
    {
        var source = ZoneOf(token) == Zone.Title ? Title : Text;
        return source[_tokens[token].Start.._tokens[token + length - 1].End];
    }

    /// <summary>What stands between two tokens of one sentence.</summary>
    public ReadOnlySpan<char> Between(int token, int next) =>
        (ZoneOf(token) == Zone.Title ? Title : Text).AsSpan(_tokens[token].End, Math.Max(0, _tokens[next].Start - _tokens[token].End));

    public string TextOf(Sentence sentence) => (sentence.Zone == Zone.Title ? Title : Text)[sentence.Start..sentence.End];

    /// <summary>Headlines of other articles may follow the last sentence, line by line and without a word before them.</summary>
    private static int EndOfArticle(string text)
    {
        const int least = 2;
        var (end, lines) = (text.Length, 0);
        while (end > 0)
        {
            var start = text.LastIndexOf('\n', end - 1) + 1;
            var line = text.AsSpan(start, end - start);
            if (!line.IsWhiteSpace())
            {
                if (!SideNotes.IsHeadline(line))
                    break;
                lines++;
            }

            if (start == 0)
                return text.Length;
            end = start - 1;
        }

        return lines >= least ? end : text.Length;
    }

    private void AddParagraph(Vocabulary vocabulary, int start, int stop, Zone zone, int paragraph)
    {
        foreach (var (at, length) in SentenceSplitter.Split(Text[start..stop]))
        {
            // "… katanya. Baca juga: …": the headline reaches to the end of the line.
            var sentence = Text.AsSpan(start + at, length);
            if (at > 0 && SideNotes.IsNote(sentence))
                return;
            if (SideNotes.IsAboutTheAuthor(sentence))
                continue;
            AddSentence(vocabulary, start + at, start + at + length, zone, paragraph);
        }
    }

    private void AddSentence(Vocabulary vocabulary, int start, int stop, Zone zone, int paragraph)
    {
        var source = zone == Zone.Title ? Title : Text;
        while (start < stop && char.IsWhiteSpace(source[start]))
            start++;
        while (stop > start && char.IsWhiteSpace(source[stop - 1]))
            stop--;
        // The title keeps its place in the list even where there is none.
        if (start == stop && zone != Zone.Title)
            return;
        _sentences.Add(new Sentence(start, stop, zone, paragraph, _tokens.Count));
        var reader = new WordReader(source.AsSpan(start, stop - start), stackalloc char[WordReader.MaxWord]);
        var credit = SideNotes.NextCredit(source.AsSpan(start, stop - start), 0);
        while (reader.Read())
        {
            if (reader.Start >= credit.End)
                credit = SideNotes.NextCredit(source.AsSpan(start, stop - start), credit.End);
            if (reader.Start >= credit.Start)
                continue;
            _tokens.Add(new Token(vocabulary.NumberOf(reader.Word), start + reader.Start, reader.End - reader.Start, _sentences.Count - 1));
        }
    }
}
