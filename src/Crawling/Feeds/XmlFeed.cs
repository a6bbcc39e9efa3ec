namespace PortalMitra.Crawling;

/// <summary>Reads RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, and CDF: their elements are looked for in any of them.</summary>
internal static class XmlFeed
{
    /// <summary>In the order of trust: when it was published before when it was changed.</summary>
    private static readonly string[] DateNames =
        ["pubdate", "published", "dc:date", "issued", "dcterms:issued", "created", "dcterms:created", "updated", "modified", "dcterms:modified"];

    public static FeedOutcome Read(string text, Uri feed)
    {
        var root = LenientMarkup.Read(text);
        var tops = new[] { "rss", "rdf:rdf", "feed", "channel" };
        if (tops.Select(name => All(root, name).FirstOrDefault()).FirstOrDefault(found => found is not null) is not { } top)
            return new FeedOutcome.Failed(FeedFailure.NotAFeed);
        var items = All(top, top.Name == "feed" ? "entry" : "item").Take(FeedReader.MaxEntries);
        return new FeedOutcome.Read([.. items.Select(item => Entry(item, feed))], XmlFeedInfo.Of(top, feed));
    }

    private static FeedEntry Entry(MarkupElement item, Uri feed)
    {
        var summary = FeedContent.Of(item.ChildWithText("summary", "description", "dc:description", "abstract", "itunes:summary", "media:description"));
        var content = FeedContent.Of(item.ChildWithText("content:encoded", "content", "xhtml:body", "body", "fullitem"))
            ?? (item.ChildWithText("summary") is null ? null : FeedContent.Of(item.ChildWithText("description")));
        // Atom's element of that name holds a whole feed and has no such attribute.
        var source = item.Child("source") is { } named && named.Attribute("url") is not null ? named : null;
        return new FeedEntry
        {
            Title = FeedText.Plain(FeedContent.Of(item.ChildWithText("title", "dc:title", "media:title"))),
            Url = Link(item, FeedAddress.BaseOf(item, feed)),
            Id = item.ChildText("guid", "id") ?? item.Attribute("rdf:about"),
            Published = Published(item),
            Author = Author(item),
            Summary = summary ?? content,
            Content = content,
            Publisher = FeedAddress.Of(source?.Attribute("url"), FeedAddress.BaseOf(item, feed)),
            PublisherName = FeedText.Plain(source?.Text, FeedInfo.MaxLength),
        };
    }

    /// <summary>The first kind of date that can be read; of several of one kind the last, which corrects the others.</summary>
    private static DateTimeOffset? Published(MarkupElement item) => DateNames
        .Select(name => item.Children.Where(child => child.Name == name).Select(child => FeedDates.Parse(child.Text)).LastOrDefault(date => date is not null))
        .FirstOrDefault(date => date is not null) ?? FeedDates.Parse(item.Attribute("lastmod"));

    private static string? Author(MarkupElement item)
    {
        var author = item.Child("author");
        var (name, email) = (author?.ChildText("name"), author?.ChildText("email"));
        return (name is null || email is null ? name ?? email : $"{name} ({email})")
            ?? item.ChildText("dc:creator", "dc:author", "itunes:author")
            ?? item.ChildText("author");
    }

    private static Uri? Link(MarkupElement item, Uri page)
    {
        var links = item.Children.Where(child => child.LocalName == "link").ToList();
        var alternates = links.Where(link => link.Attribute("href") is not null && link.Attribute("rel")?.ToLowerInvariant() is null or "alternate").ToList();
        var written = (alternates.Find(IsPage) ?? alternates.FirstOrDefault())?.Attribute("href")
            ?? links.Select(link => link.Text.Trim()).FirstOrDefault(text => text.Length > 0)
            ?? Permalink(item)
            ?? item.Attribute("rdf:about")
            ?? item.Attribute("href");
        return FeedAddress.Of(written, page);
    }

    /// <summary>Not the same article as PDF or as a feed of comments.</summary>
    internal static bool IsPage(MarkupElement link) => link.Attribute("type") is null or "text/html" or "application/xhtml+xml";

    /// <summary>A name of the entry that is an address; many that claim to be one are mere numbers.</summary>
    private static string? Permalink(MarkupElement item) =>
        item.Child("guid", "id") is { } guid && !string.Equals(guid.Attribute("ispermalink"), "false", StringComparison.OrdinalIgnoreCase)
            && guid.Text.Trim() is var text && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <summary>Elements of this name, wherever they stand, but none within another.</summary>
    private static IEnumerable<MarkupElement> All(MarkupElement root, string name)
    {
        var waiting = new Stack<MarkupElement>([root]);
        while (waiting.TryPop(out var element))
        {
            if (element.Name == name)
            {
                yield return element;
                continue;
            }

            for (var i = element.Children.Count - 1; i >= 0; i--)
                waiting.Push(element.Children[i]);
        }
    }
}
