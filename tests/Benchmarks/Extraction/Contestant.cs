using AngleSharp.Html.Parser;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionBenchmark;

/// <summary>One way to treat a page, from its bytes on. Each decodes them anew: that is part of the work.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Read">Gives something that depends on the work, so that none of it is optimised away.</param>
internal sealed record Contestant(string Name, Func<StoredPage, object?> Read)
{
    private static readonly DateTimeOffset Fetched = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);

    public static readonly Contestant Ours = new("ours", page => ArticleExtractor.Extract(new PageInput(page.Content, page.Url, Fetched), CancellationToken.None));

    /// <summary>SmartReader on the same text: given an address and a text it fetches nothing.</summary>
    public static readonly Contestant SmartReader = new("SmartReader", page => ReadWithSmartReader(page));

    /// <summary>The tree alone, which both build: nobody who uses this parser can be faster.</summary>
    public static readonly Contestant ParsingAlone = new("AngleSharp alone", page => new HtmlParser().ParseDocument(Charset.Decode(page.Content, null)));

    public static readonly Contestant DecodingAlone = new("decoding alone", page => Charset.Decode(page.Content, null));

    public static readonly IReadOnlyList<Contestant> All = [Ours, SmartReader, ParsingAlone, DecodingAlone];

    public static global::SmartReader.Article? ReadWithSmartReader(StoredPage page)
    {
        try
        {
            using var reader = new global::SmartReader.Reader(page.Url.AbsoluteUri, Charset.Decode(page.Content, null));
            return reader.GetArticle();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A page it cannot read counts as read: its time is spent all the same, and in the quality run its answer is empty.
            return null;
        }
    }
}
