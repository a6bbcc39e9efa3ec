using PortalMitra.SamplePress.Outlets;

namespace PortalMitra.SamplePress.Serving;

/// <summary>One outlet while the press runs: its articles, and whether it answers at all. Thread-safe.</summary>
internal sealed class OutletDesk(OutletProfile profile, IEnumerable<SampleArticle> articles)
{
    private readonly Lock gate = new();
    private readonly List<SampleArticle> printed = [.. articles];
    private volatile bool isDown;

    public OutletProfile Profile => profile;

    /// <summary>Without a trailing slash; set once the port is known.</summary>
    public string BaseUrl { get; set; } = "";

    public bool IsDown { get => isDown; set => isDown = value; }

    public Edition At(DateTimeOffset now)
    {
        lock (gate)
            return new Edition(profile, BaseUrl, [.. printed.OrderByDescending(article => article.PublishedAt)], now);
    }

    public SampleArticle Print(SampleArticle article, DateTimeOffset now)
    {
        lock (gate)
        {
            if (printed.Any(other => other.Slug == article.Slug || (article.Number > 0 && other.Number == article.Number)))
                throw new ArgumentException($"{profile.Slug} already has an article {article.Slug} or one numbered {article.Number}.", nameof(article));
            var complete = article with
            {
                PublishedAt = Editing.WibDates.ToMinute(article.PublishedAt == default ? now : article.PublishedAt),
                Number = article.Number > 0 ? article.Number : printed.Select(other => other.Number).DefaultIfEmpty().Max() + 1,
            };
            printed.Add(complete);
            return complete;
        }
    }
}
