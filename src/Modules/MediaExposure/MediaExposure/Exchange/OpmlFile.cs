using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Exchange;

/// <summary>OPML 2.0 (opml.org), the common language of feed readers. Holds feeds alone, no search addresses; folders are ignored.</summary>
internal static class OpmlFile
{
    /// <summary>Marks the feeds of news search engines, as a category of OPML.</summary>
    private const string SearchEngine = "/mesin-pencari";

    /// <returns>Null when it is no OPML.</returns>
    public static IReadOnlyList<SourceRecord>? Read(Stream file)
    {
        try
        {
            // No DTD: neither entities nor anything fetched from elsewhere.
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XDocument.Load(reader).Root;
            return Is(root?.Name, "opml")
                ? [.. root!.Descendants().Where(element => Is(element.Name, "outline") && !string.IsNullOrWhiteSpace(Value(element, "xmlUrl"))).Select(Record)]
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public static void Write(Stream file, string title, DateTime nowUtc, IEnumerable<SourceRecord> sources)
    {
        var document = new XDocument(new XElement(
            "opml",
            new XAttribute("version", "2.0"),
            new XElement("head", new XElement("title", title), new XElement("dateCreated", nowUtc.ToString("r", CultureInfo.InvariantCulture))),
            new XElement("body", sources.Where(IsFeed).Select(Outline))));
        document.Save(file);
    }

    private static SourceRecord Record(XElement outline)
    {
        var url = Value(outline, "xmlUrl")!;
        var name = Value(outline, "title") is { Length: > 0 } title ? title : Value(outline, "text");
        var kind = Value(outline, "category") == SearchEngine ? SourceKind.Discovery : SourceKind.Feed;
        return new SourceRecord(string.IsNullOrEmpty(name) ? url : name, url, kind, Value(outline, "htmlUrl"));
    }

    private static XElement Outline(SourceRecord source) => new(
        "outline",
        new XAttribute("type", "rss"),
        new XAttribute("text", Writable(source.Name)),
        new XAttribute("title", Writable(source.Name)),
        new XAttribute("xmlUrl", source.Url),
        source.Home is null ? null : new XAttribute("htmlUrl", source.Home),
        source.Kind == SourceKind.Discovery ? new XAttribute("category", SearchEngine) : null);

    private static bool IsFeed(SourceRecord source) => source.Kind is SourceKind.Feed or SourceKind.Discovery && !SearchTemplate.IsTemplate(source.Url);

    /// <summary>Older readers write the names in other cases of letters.</summary>
    private static bool Is(XName? name, string wanted) => string.Equals(name?.LocalName, wanted, StringComparison.OrdinalIgnoreCase);

    private static string? Value(XElement element, string name) => element.Attributes().FirstOrDefault(attribute => Is(attribute.Name, name))?.Value.Trim();

    /// <summary>XML has no place for most control characters.</summary>
    private static string Writable(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
