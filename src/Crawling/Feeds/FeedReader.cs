using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using PortalMitra.Extraction;

namespace PortalMitra.Crawling;

/// <summary>Reads RSS 0.9x, 1.0 (RDF) and 2.0, Atom (RFC 4287) and JSON Feed 1.1, also malformed ones, in bounded time and memory.</summary>
public static partial class FeedReader
{
    /// <summary>Larger feeds are refused, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Entries of one feed; further ones are left out.</summary>
    public const int MaxEntries = 2000;

    /// <summary>In the order of trust: when it was published before when it was changed.</summary>
    private static readonly string[] DateNames =
        ["pubdate", "published", "atom:published", "dc:date", "issued", "dcterms:issued", "updated", "atom:updated", "modified"];

    /// <summary>The entries in the order of the feed, or why there is no feed. Never throws for what the bytes are.</summary>
    /// <param name="content">The bytes, decompressed.</param>
    /// <param name="feed">Its address: relative links count from here.</param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    public static FeedOutcome Read(ReadOnlyMemory<byte> content, Uri feed, string? charset)
    {
        if (content.IsEmpty)
            return new FeedOutcome.Failed(FeedFailure.Empty);
        if (content.Length > MaxBytes)
            return new FeedOutcome.Failed(FeedFailure.TooLarge);
        var text = Charset.Decode(content.Span, charset).Trim('\uFEFF', ' ', '\n', '\r', '\t');
        if (text.StartsWith('{'))
            return ReadJson(text, feed);

        var root = LenientMarkup.Read(text);
        var top = Find(root, "rss", "rdf:rdf", "feed", "atom:feed", "channel");
        if (top is null)
            return new FeedOutcome.Failed(FeedFailure.NotAFeed);
        var entries = All(top, top.LocalName == "feed" ? "entry" : "item").Take(MaxEntries).Select(item => Entry(item, feed));
        return new FeedOutcome.Read([.. entries]);
    }

    private static FeedEntry Entry(MarkupElement item, Uri feed)
    {
        var link = Link(item, feed);
        return new FeedEntry
        {
            Title = PlainText(item.ChildText("title", "atom:title", "dc:title", "media:title")),
            Url = link,
            Id = item.ChildText("guid", "id", "atom:id") ?? item.Attribute("rdf:about"),
            Published = DateNames.Select(name => FeedDates.Parse(item.ChildText(name))).FirstOrDefault(date => date is not null),
            Author = Author(item),
            Summary = item.ChildText("description", "summary", "atom:summary", "itunes:summary"),
            Content = item.ChildText("content:encoded", "content", "atom:content", "xhtml:body", "body", "fullitem"),
        };
    }

    private static string? Author(MarkupElement item)
    {
        var author = item.Child("author", "atom:author");
        return author?.ChildText("name", "atom:name") ?? item.ChildText("dc:creator", "itunes:author") ?? author?.Text.Trim() switch { { Length: > 0 } text => text, _ => null };
    }

    private static Uri? Link(MarkupElement item, Uri feed)
    {
        var links = item.Children.Where(child => child.LocalName == "link").ToList();
        var alternate = links.FirstOrDefault(link => link.Attribute("href") is not null && link.Attribute("rel") is null or "alternate");
        var written = alternate?.Attribute("href")
            ?? links.Select(link => link.Text.Trim()).FirstOrDefault(text => text.Length > 0)
            ?? Permalink(item)
            ?? item.Attribute("rdf:about");
        return Absolute(written, BaseOf(item, feed));
    }

    /// <summary>A guid that is an address; many that claim to be one are mere numbers.</summary>
    private static string? Permalink(MarkupElement item) =>
        item.Child("guid") is { } guid && guid.Attribute("ispermalink") != "false" && guid.Text.Trim() is var text && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <summary>xml:base of the entry or of what holds it.</summary>
    private static Uri BaseOf(MarkupElement item, Uri feed)
    {
        var bases = new Stack<string>();
        for (var element = item; element is not null; element = element.Parent)
        {
            if (element.Attribute("xml:base") is { } written)
                bases.Push(written);
        }

        return bases.Aggregate(feed, (current, written) => Uri.TryCreate(current, written, out var next) ? next : current);
    }

    private static Uri? Absolute(string? written, Uri page) =>
        written is { Length: > 0 and <= 2048 } && Uri.TryCreate(page, written, out var url) && (url.Scheme is "http" or "https") ? url : null;

    private static string? PlainText(string? text)
    {
        if (text is null)
            return null;
        // Titles are often escaped twice, or carry markup that no list of headlines can show.
        var plain = WebUtility.HtmlDecode(Tag().Replace(text, " "));
        return WhiteSpace().Replace(plain, " ").Trim() is { Length: > 0 } folded ? folded : null;
    }

    private static MarkupElement? Find(MarkupElement root, params string[] names) =>
        names.Select(name => All(root, name).FirstOrDefault() ?? root.Children.Find(child => child.Name == name)).FirstOrDefault(found => found is not null);

    private static IEnumerable<MarkupElement> All(MarkupElement root, string name)
    {
        var waiting = new Stack<MarkupElement>([root]);
        while (waiting.TryPop(out var element))
        {
            if (element.Name == name || (name is "item" or "entry" && element.LocalName == name))
            {
                yield return element;
                continue;
            }

            for (var i = element.Children.Count - 1; i >= 0; i--)
                waiting.Push(element.Children[i]);
        }
    }

    private static FeedOutcome ReadJson(string text, Uri feed)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (!document.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return new FeedOutcome.Failed(FeedFailure.NotAFeed);
            return new FeedOutcome.Read([.. items.EnumerateArray().Take(MaxEntries).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => JsonEntry(item, feed))]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a property's name holds half a character.
            return new FeedOutcome.Failed(FeedFailure.NotAFeed);
        }
    }

    private static FeedEntry JsonEntry(JsonElement item, Uri feed) => new()
    {
        Title = PlainText(Text(item, "title")),
        Url = Absolute(Text(item, "url") ?? Text(item, "external_url"), feed),
        Id = Text(item, "id"),
        Published = FeedDates.Parse(Text(item, "date_published") ?? Text(item, "date_modified")),
        Author = item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0 ? Text(authors[0], "name")
            : item.TryGetProperty("author", out var author) ? Text(author, "name") : null,
        Summary = Text(item, "summary"),
        Content = Text(item, "content_html") ?? Text(item, "content_text"),
    };

    private static string? Text(JsonElement element, string property)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value)
                ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
                : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, from a title cut by its length: no text can hold it.
            return null;
        }
    }

    [GeneratedRegex("<[a-zA-Z/][^<>]{0,500}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
