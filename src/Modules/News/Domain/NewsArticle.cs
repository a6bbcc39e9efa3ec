using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.News.Domain;

/// <summary>An article of the office: a draft until somebody publishes it, and again after it is withdrawn.</summary>
public sealed class NewsArticle : IVersioned, IAudited
{
    public const int MaxAuthorLength = 150;

    private static readonly TimeSpan SmallestStep = TimeSpan.FromMilliseconds(1);

    private NewsArticle()
    {
    }

    public long Id { get; private set; }

    /// <summary>Follows the title until the first publication, then stays: addresses that were shared must go on working.</summary>
    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The title in lower case, to search by: SQLite folds only ASCII, so the folding is done here.</summary>
    [NotAudited]
    public string TitleKey { get; private set; } = "";

    public string Standfirst { get; private set; } = "";
    public string Body { get; private set; } = "";
    public long? NagariId { get; private set; }
    public Nagari? Nagari { get; private set; }
    public string? Illustration { get; private set; }
    public ArticleLanguage Language { get; private set; }
    public PublicationState State { get; private set; }

    /// <summary>First publication; kept when the article is withdrawn or published again.</summary>
    public DateTime? PublishedUtc { get; private set; }

    /// <summary>Grows with every change of the article, also when the clock does not: the search index reads by it.</summary>
    [NotAudited]
    public DateTime ChangedUtc { get; private set; }

    /// <summary>Display name of who began the article.</summary>
    public string Author { get; private set; } = "";

    /// <summary>Names the form the article came from, so that a second click finds it; null when it came by recipe.</summary>
    [NotAudited]
    public Guid? SubmissionKey { get; private set; }

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <summary>Whether the slug still follows the title.</summary>
    public bool WasNeverPublished => PublishedUtc is null;

    /// <summary>What was public once leaves the index only through its withdrawal, so it stays as a row.</summary>
    public bool CanBeDeleted => WasNeverPublished;

    public static NewsArticle Write(ArticleText text, string slug, string author, Guid? submissionKey, DateTime nowUtc)
    {
        var article = new NewsArticle { Slug = slug, Author = author, SubmissionKey = submissionKey };
        article.Take(text);
        article.ChangedUtc = nowUtc;
        return article;
    }

    public ArticleText ToText() => new(Title, Standfirst, Body, NagariId, Illustration, Language);

    /// <param name="slug">Slug of the new title; ignored once the article has been public.</param>
    public void Rewrite(ArticleText text, string slug, DateTime nowUtc)
    {
        if (text == ToText())
            return;
        if (WasNeverPublished)
            Slug = slug;
        Take(text);
        Touch(nowUtc);
    }

    /// <returns>What stands in the way; empty when the article is public now, whether or not it was before.</returns>
    public IReadOnlyList<ArticleProblem> Publish(DateTime nowUtc)
    {
        var problems = ToText().ProblemsOfPublishing().ToList();
        if (problems.Count > 0 || State == PublicationState.Published)
            return problems;
        State = PublicationState.Published;
        PublishedUtc ??= nowUtc;
        Touch(nowUtc);
        return [];
    }

    /// <summary>Takes the article off the public site; its text stays as a draft. Does nothing to a draft.</summary>
    public void Withdraw(DateTime nowUtc)
    {
        if (State == PublicationState.Draft)
            return;
        State = PublicationState.Draft;
        Touch(nowUtc);
    }

    private void Take(ArticleText text)
    {
        Title = text.Title;
        TitleKey = text.Title.ToLowerInvariant();
        Standfirst = text.Standfirst;
        Body = text.Body;
        NagariId = text.NagariId;
        Illustration = text.Illustration;
        Language = text.Language;
    }

    private void Touch(DateTime nowUtc)
    {
        var next = ChangedUtc + SmallestStep;
        ChangedUtc = nowUtc > next ? nowUtc : next;
    }
}
