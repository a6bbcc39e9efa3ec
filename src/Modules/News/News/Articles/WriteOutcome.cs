using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.Articles;

internal enum WriteReason
{
    Saved,
    NotFound,

    /// <summary>The text breaks a rule; the problems say which.</summary>
    Refused,

    /// <summary>It is public, and the person may not change what is public.</summary>
    NotAllowed,

    /// <summary>Somebody else saved after the form was opened.</summary>
    ChangedMeanwhile,

    /// <summary>The same form was sent before, with other words.</summary>
    SentBefore,
}

/// <param name="Article">As stored; null when there is none.</param>
internal sealed record WriteOutcome(WriteReason Reason, NewsArticle? Article, IReadOnlyList<ArticleProblem> Problems)
{
    public WriteOutcome(WriteReason reason, NewsArticle? article = null)
        : this(reason, article, [])
    {
    }
}
