using AngleSharp.Dom;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// When the article was published. Sources in the order of trust: JSON-LD, meta, <c>time</c>, visible text near the
/// headline, the address. What lies in the future, or stands in lists of other articles, is refused.
/// </summary>
internal static class DateFinder
{
    /// <summary>Clocks of outlets differ; more than this ahead of the fetch is no publication.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    /// <summary>How many pieces of text after the headline may still carry its date.</summary>
    private const int NearPieces = 40;

    private static readonly string[] MetaNames =
        ["article:published_time", "datePublished", "pubdate", "publishdate", "publish-date", "publish_date", "og:published_time", "DC.date.issued", "dc.date", "date", "content_PublishedDate", "parsely-pub-date", "sailthru.date"];

    /// <param name="title">The headline as found: its place on the page is where the visible date is near.</param>
    public static PublicationDate? Find(IDocument document, StructuredData? data, string title, Uri url, DateTimeOffset fetched)
    {
        var candidates = Candidates(document, data, title, url, fetched).Where(candidate => candidate.At <= fetched + Tolerance).ToList();
        if (candidates.Count == 0)
            return null;
        // A trusted source that gives only the day is completed by a lesser one that gives the same day with its hour.
        var best = candidates[0];
        return best.HasTime ? best : candidates.Find(other => other.HasTime && other.At.Date == best.At.Date) ?? best;
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

        foreach (var time in document.QuerySelectorAll("time").Where(time => !IsAmongOthers(time)))
        {
            if (IndonesianDates.Find(time.GetAttribute("datetime") ?? PageText.Of(time), fetched) is { } fromTime)
                yield return As(fromTime, DateOrigin.TimeElement);
        }

        foreach (var text in NearHeadline(document, title))
        {
            if (IndonesianDates.Find(text, fetched) is { } visible)
                yield return As(visible, DateOrigin.VisibleText);
        }

        if (InAddress(url) is { } fromUrl)
            yield return As(fromUrl, DateOrigin.Url);
    }

    private static PublicationDate As(ReadDate date, DateOrigin from) => new(date.At, from, date.Raw, date.HasTime, date.ZoneAssumed);

    /// <summary>Text right after the headline first, then right before it.</summary>
    private static IEnumerable<string> NearHeadline(IDocument document, string title)
    {
        if (document.Body is not { } body)
            return [];
        var pieces = new List<string>();
        var headline = -1;
        foreach (var node in PageText.Descendants(body, node => node is not IElement element || !IsAmongOthers(element)))
        {
            if (headline < 0 && node is IElement { LocalName: "h1" or "h2" or "h3" } heading && PageText.Of(heading).Equals(title, StringComparison.OrdinalIgnoreCase))
                headline = pieces.Count;
            if (node is IText text && text.ParentElement?.LocalName is not ("script" or "style" or "noscript") && PageText.Fold(text.Data) is { Length: > 3 and < 200 } piece)
                pieces.Add(piece);
        }

        headline = Math.Max(headline, 0);
        var after = pieces.Skip(headline).Take(NearPieces);
        var before = pieces.Take(headline).Reverse().Take(NearPieces / 2);
        return after.Concat(before);
    }

    private static bool IsAmongOthers(IElement element)
    {
        for (var ancestor = element; ancestor is not null; ancestor = ancestor.ParentElement)
        {
            var name = $"{ancestor.ClassName} {ancestor.Id}".ToLowerInvariant();
            if (ancestor.LocalName is "aside" or "footer" or "nav"
                || name.Contains("related", StringComparison.Ordinal) || name.Contains("terkait", StringComparison.Ordinal)
                || name.Contains("sidebar", StringComparison.Ordinal) || name.Contains("widget", StringComparison.Ordinal)
                || name.Contains("popul", StringComparison.Ordinal) || name.Contains("comment", StringComparison.Ordinal)
                || name.Contains("terbaru", StringComparison.Ordinal) || name.Contains("latest", StringComparison.Ordinal))
                return true;
        }

        return false;
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
}
