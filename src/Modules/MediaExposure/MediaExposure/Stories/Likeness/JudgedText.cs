namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>A text made ready for comparison.</summary>
internal sealed record JudgedText(Shingles Shingles, EventClues Clues)
{
    public static JudgedText Of(string title, string text, DateOnly published, KnownPlaces places)
    {
        var paragraphs = ArticleWords.Paragraphs(text);
        return new JudgedText(Shingles.Of(ArticleWords.Of(paragraphs)), ClueReader.Read(title, ArticleWords.Dateline(text), paragraphs, published, places));
    }
}
