using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// When the article was published. Sources in the order of trust: JSON-LD, meta, <c>time</c>, visible text near the
/// headline, the address. What lies in the future, or stands in lists of other articles, is refused. Among the visible
/// texts, lines come before sentences, whose dates are more often those of the events.
/// </summary>
internal static partial class DateFinder
{
    /// <summary>Clocks of outlets differ; more than this ahead of the fetch is no publication.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    /// <summary>How many pieces of text after the headline may still carry its date.</summary>
    private const int NearPieces = 40;

    private static readonly string[] MetaNames =
        ["article:published_time", "datePublished", "pubdate", "publishdate", "publish-date", "publish_date", "og:published_time", "DC.date.issued", "dc.date", "date", "content_PublishedDate", "parsely-pub-date", "sailthru.date"];

    /// <param name="page">The page.</param>
    /// <param name="headline">Its place on the page is where the visible date is near.</param>
    public static PageDates Find(ParsedPage page, Headline headline) =>
        new(Published(page.Document, page.Data, headline.Text, page.Input.Url, page.Input.Fetched), Updated: null, IsConflicting: false);

    private static PublicationDate? Published(IDocument document, StructuredData? data, string title, Uri url, DateTimeOffset fetched)
    {
        var candidates = Candidates(document, data, title, url, fetched).Where(candidate => candidate.At <= fetched + Tolerance).ToList();
        if (candidates.Count == 0)
            return null;
        // A trusted source that gives only the day is completed by a lesser one that gives the same day with its hour.
        var best = candidates[0];
        return best.HasTime ? best : candidates.Find(other => other.HasTime && other.At.ToOffset(best.At.Offset).Date == best.At.Date) ?? best;
    }

    private static IEnumerable<PublicationDate> Candidates(IDocument document, StructuredData? data, string title, Uri url, DateTimeOffset fetched)
    {
        if (data?.Published is { } published && IndonesianDates.Find(published, fetched) is { } fromData)
            yield return As(fromData, DateOrigin.JsonLd);
        foreach (var name in MetaNames)
        {
            var content = HeadlineFinder.Meta(document, name) ?? document.QuerySelector($"meta[itemprop='{name}']")?.GetAttribute("content");
            if (content is not null && IndonesianDates.Find(content, fetched) is { } fromMeta)
                yield return As(fromMeta, DateOrigin.Meta);
        }

        var headline = PageText.HeadingOf(document, title);
        foreach (var time in document.QuerySelectorAll("time").Where(time => !IsAmongOthers(time, headline)))
        {
            if (IndonesianDates.Find(time.GetAttribute("datetime") ?? PageText.Of(time), fetched) is { } fromTime)
                yield return As(fromTime, DateOrigin.TimeElement);
        }

        var visible = NearHeadline(document, title, headline)
            .Select(text => (Text: text, Date: IndonesianDates.Find(text, fetched)))
            // "2 jam lalu" is believed beside the headline alone: anywhere else it is the ticker's.
            .Where(found => found.Date is not null && (!found.Date.IsRelative || headline is not null))
            .OrderBy(found => IsSentence(found.Text, found.Date!.Raw))
            .ThenBy(found => found.Date!.IsRelative);
        foreach (var (_, date) in visible)
            yield return As(date!, DateOrigin.VisibleText);

        if (InAddress(url) is { } fromUrl)
            yield return As(fromUrl, DateOrigin.Url);
    }

    private static PublicationDate As(ReadDate date, DateOrigin from) => new(date.At, from, date.Raw, date.HasTime, date.ZoneAssumed);

    private static bool IsSentence(string text, string date) => text[^1] is '.' or '!' or '?' or '"' or '”' && date.Length * 3 < text.Length;

    /// <summary>Text right after the headline first, then right before it. The headline's own date is that of an event.</summary>
    private static IEnumerable<string> NearHeadline(IDocument document, string title, IElement? headline)
    {
        if (document.Body is not { } body)
            return [];
        var around = Around(headline);
        var pieces = new List<string>();
        var split = 0;
        foreach (var node in PageText.Descendants(body, node => node != headline && (node is not IElement element || around.Contains(element) || !IsOthersPlace(element))))
        {
            if (node == headline)
                split = pieces.Count;
            if (node is IText text && text.ParentElement?.LocalName is not ("script" or "style" or "noscript") && PageText.Fold(text.Data) is { Length: > 3 and < 200 } piece
                && !piece.Contains(title, StringComparison.OrdinalIgnoreCase))
                pieces.Add(piece);
        }

        var after = pieces.Skip(split).Take(NearPieces);
        var before = pieces.Take(split).Reverse().Take(NearPieces / 2);
        return after.Concat(before);
    }

    private static bool IsAmongOthers(IElement element, IElement? headline)
    {
        var around = Around(headline);
        for (var ancestor = element; ancestor is not null && !around.Contains(ancestor); ancestor = ancestor.ParentElement)
        {
            if (IsOthersPlace(ancestor))
                return true;
        }

        return false;
    }

    /// <summary>What holds the headline holds the article, whatever it is called: themes name whole pages "has-sidebar".</summary>
    private static HashSet<IElement> Around(IElement? headline)
    {
        var around = new HashSet<IElement>();
        for (var ancestor = headline?.ParentElement; ancestor is not null; ancestor = ancestor.ParentElement)
            around.Add(ancestor);
        return around;
    }

    private static bool IsOthersPlace(IElement element)
    {
        if (element.LocalName is "aside" or "footer" or "nav")
            return true;
        return element.LocalName is not ("html" or "body") && OthersName().IsMatch($"{element.ClassName} {element.Id}");
    }

    private static ReadDate? InAddress(Uri url)
    {
        var parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length == 4 && parts[i + 1].Length <= 2 && parts[i + 2].Length <= 2
                && parts[i].All(char.IsAsciiDigit) && parts[i + 1].All(char.IsAsciiDigit) && parts[i + 2].All(char.IsAsciiDigit))
                return IndonesianDates.Iso($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}");
        }

        return null;
    }

    [GeneratedRegex("related|terkait|sidebar|(?<!elementor-)widget|popul|comment|terbaru|latest", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OthersName();
}
