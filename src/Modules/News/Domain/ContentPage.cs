using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.News.Domain;

/// <summary>A lasting page about the programme, the office or the site. Comes by recipe; staff rewrite it, nobody removes it.</summary>
public sealed class ContentPage : IVersioned, IAudited
{
    private static readonly TimeSpan SmallestStep = TimeSpan.FromMilliseconds(1);

    public long Id { get; private set; }
    public required string Slug { get; init; }

    /// <summary>Place among the pages, ascending.</summary>
    public required int Position { get; init; }

    public string Title { get; private set; } = "";
    public string Body { get; private set; } = "";

    /// <summary>Null until there is a translation.</summary>
    public string? TitleEn { get; private set; }

    public string? BodyEn { get; private set; }

    /// <summary>Grows with every change, also when the clock does not: the search index reads by it.</summary>
    [NotAudited]
    public DateTime ChangedUtc { get; private set; }

    public int Version { get; private set; }

    public string AuditName => Slug;

    public PageText ToText() => new(Title, Body, TitleEn, BodyEn);

    public void Rewrite(PageText text, DateTime nowUtc)
    {
        if (text == ToText())
            return;
        (Title, Body, TitleEn, BodyEn) = text;
        var next = ChangedUtc + SmallestStep;
        ChangedUtc = nowUtc > next ? nowUtc : next;
    }
}
