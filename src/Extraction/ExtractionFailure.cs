namespace PortalMitra.Extraction;

/// <summary>Why a page gave no article.</summary>
public enum ExtractionFailure
{
    /// <summary>Nothing was sent.</summary>
    Empty,

    /// <summary>More bytes than <see cref="ArticleExtractor.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>Elements nested deeper than <see cref="ArticleExtractor.MaxDepth"/>: a broken or hostile page.</summary>
    TooDeep,

    /// <summary>The bytes are not a web page.</summary>
    NotHtml,

    /// <summary>A page, but no title was found on it.</summary>
    NoTitle,

    /// <summary>A list of links to articles, not an article.</summary>
    IndexPage,

    /// <summary>Less than <see cref="ArticleExtractor.MinTextLength"/> characters of running text.</summary>
    TooShort,
}
