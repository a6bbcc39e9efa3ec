using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PortalMitra.Framework.Feeds;

/// <summary>Writes RSS 2.0 as the RSS Advisory Board describes it, with the address of the feed itself in an Atom link.</summary>
public static class RssFeed
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(FeedHead head, IEnumerable<FeedItem> items)
    {
        var document = new XDocument(new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XElement(
                "channel",
                new XElement("title", head.Title),
                new XElement("link", head.Link),
                new XElement("description", head.Description),
                new XElement("language", head.Language),
                head.ChangedUtc is { } changed ? new XElement("lastBuildDate", Rfc822(changed)) : null,
                new XElement(
                    Atom + "link",
                    new XAttribute("href", head.Self), new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml")),
                items.Select(ToElement))));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            document.Save(writer);
        return stream.ToArray();
    }

    private static XElement ToElement(FeedItem item) => new(
        "item",
        new XElement("title", item.Title),
        new XElement("link", item.Link),
        new XElement("description", item.Description),
        item.Category is null ? null : new XElement("category", item.Category),
        new XElement("guid", new XAttribute("isPermaLink", "false"), item.Key),
        new XElement("pubDate", Rfc822(item.PublishedUtc)));

    private static string Rfc822(DateTime utc) => utc.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
