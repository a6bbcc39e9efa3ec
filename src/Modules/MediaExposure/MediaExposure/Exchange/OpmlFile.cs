using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Exchange;

/// <summary>OPML 2.0 (opml.org), the common language of feed readers. Holds feeds alone; folders are ignored.</summary>
internal static class OpmlFile
{
    /// <returns>Null when it is no OPML.</returns>
    public static IReadOnlyList<SourceRecord>? Read(Stream file)
    {
        try
        {
            // No DTD: neither entities nor anything fetched from elsewhere.
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XDocument.Load(reader).Root;
            return root?.Name.LocalName == "opml"
                ? [.. root.Descendants("outline").Where(outline => outline.Attribute("xmlUrl") is not null).Select(Record)]
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
            new XElement("body", sources.Where(source => source.Kind is SourceKind.Feed or SourceKind.Discovery).Select(Outline))));
        document.Save(file);
    }

    private static SourceRecord Record(XElement outline)
    {
        var url = outline.Attribute("xmlUrl")!.Value.Trim();
        var name = outline.Attribute("title")?.Value ?? outline.Attribute("text")?.Value;
        return new SourceRecord(string.IsNullOrWhiteSpace(name) ? url : name.Trim(), url, SourceKind.Feed, outline.Attribute("htmlUrl")?.Value.Trim());
    }

    private static XElement Outline(SourceRecord source) => new(
        "outline",
        new XAttribute("type", "rss"),
        new XAttribute("text", source.Name),
        new XAttribute("title", source.Name),
        new XAttribute("xmlUrl", source.Url),
        source.Home is null ? null : new XAttribute("htmlUrl", source.Home));
}
