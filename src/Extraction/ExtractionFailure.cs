namespace PortalMitra.Extraction;

/// <summary>Why a page gave no article.</summary>
public enum ExtractionFailure
{
    /// <summary>Nothing was sent.</summary>
    Empty,

    /// <summary>More bytes than <see cref="ArticleExtractor.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>Elements nested deeper than <see cref="ArticleExtractor.MaxDepth"/>, or so many never closed that a parser would copy them without end: a broken or hostile page.</summary>
    TooDeep,

    /// <summary>No tag of a web page within the first 16,384 characters, or a NUL within 4096: a picture, a PDF, a feed, plain text.</summary>
    NotHtml,

    /// <summary>A page, but no title was found on it.</summary>
    NoTitle,

    /// <summary>Too little running text, but eight or more links with headlines: a list of articles.</summary>
    IndexPage,

    /// <summary>Less than <see cref="ArticleExtractor.MinTextLength"/> characters of running text: a page of the server, a video, a login.</summary>
    TooShort,
}
