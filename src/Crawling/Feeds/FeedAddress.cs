namespace PortalMitra.Crawling;

/// <summary>Addresses written in feeds.</summary>
internal static class FeedAddress
{
    /// <summary>Longer ones are none, written or made absolute: no outlet needs them, and a long base would count for every entry.</summary>
    private const int MaxLength = 2048;

    /// <summary>The absolute address, or null when it is none of the web, or on a host that cannot exist.</summary>
    /// <param name="written">Absolute, or relative to the page.</param>
    /// <param name="page">Null: only an absolute address will do.</param>
    public static Uri? Of(string? written, Uri? page)
    {
        if (written is not { Length: > 0 and <= MaxLength })
            return null;
        var isAddress = page is null ? Uri.TryCreate(written, UriKind.Absolute, out var url) : Uri.TryCreate(page, written, out url);
        return isAddress && url!.Scheme is "http" or "https" && url.OriginalString.Length <= MaxLength && AsciiHost.Of(url) is not null ? url : null;
    }

    /// <summary>Where relative addresses within an element count from: xml:base of it and of what holds it.</summary>
    public static Uri BaseOf(MarkupElement item, Uri feed)
    {
        var bases = new Stack<string>();
        for (var element = item; element is not null; element = element.Parent)
        {
            if (element.Attribute("xml:base") is { Length: <= MaxLength } written)
                bases.Push(written);
        }

        return bases.Aggregate(feed, (current, written) => Uri.TryCreate(current, written, out var next) && next.OriginalString.Length <= MaxLength ? next : current);
    }
}
