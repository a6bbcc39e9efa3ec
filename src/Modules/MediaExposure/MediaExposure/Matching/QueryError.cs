namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>What is wrong with a topic's query; the words stand under <c>Query.{…}</c>.</summary>
internal enum QueryError
{
    /// <summary>A bracket, a quotation mark or an operator is missing or too many.</summary>
    NotReadable,
    TooLong,

    /// <summary>More words and brackets than a query needs.</summary>
    TooManyParts,

    /// <summary>A word begins with * or ?, or has fewer than three letters before it: every word of every article would have to be looked at.</summary>
    LeadingWildcard,

    /// <summary>Likeness (~) of a word too short for it.</summary>
    FuzzyTooShort,

    /// <summary>Words may be at most so far apart.</summary>
    SlopTooLarge,

    /// <summary>Fields other than title, lead and text.</summary>
    UnknownField,

    /// <summary>Regular expressions and ranges.</summary>
    NotAllowed,

    /// <summary>It says only what must not stand there: everything else would be found.</summary>
    OnlyExcludes,
}

/// <summary>A query read, or why it cannot be.</summary>
/// <param name="Detail">The part that is wrong, if it can be named.</param>
internal readonly record struct QueryOutcome(TopicQuery? Query, QueryError? Error, string Detail);
