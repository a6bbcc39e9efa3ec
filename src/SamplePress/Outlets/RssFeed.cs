using PortalMitra.SamplePress.Editing;

namespace PortalMitra.SamplePress.Outlets;

internal sealed record RssItem(SampleArticle Article, string Link, string Guid, string? Content = null);

/// <summary>A well-formed RSS 2.0 document.</summary>
internal static class RssFeed
{
    public static string Write(Edition edition, IEnumerable<RssItem> items) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
          <title>{Markup.Text(edition.Outlet.Name)}</title>
          <atom:link href="{edition.BaseUrl}{Markup.Text(edition.Outlet.Style.SourcePath)}" rel="self" type="application/rss+xml"/>
          <link>{edition.BaseUrl}/</link>
          <description>Kabar dari luhak dan ranah</description>
          <language>id</language>
        {Markup.Lines(items.Select(Item))}
        </channel>
        </rss>
        """;

    private static string Item(RssItem item) =>
        $"""
          <item>
            <title>{Markup.Text(item.Article.Title)}</title>
            <link>{Markup.Text(item.Link)}</link>
            <dc:creator><![CDATA[{item.Article.Byline}]]></dc:creator>
            <pubDate>{WibDates.Rss(item.Article.PublishedAt)}</pubDate>
            <category><![CDATA[{item.Article.Rubric}]]></category>
            <guid isPermaLink="false">{Markup.Text(item.Guid)}</guid>
            <description><![CDATA[<p>{Markup.Text(item.Article.Paragraphs[0])} [&hellip;]</p>]]></description>
            {(item.Content is null ? "" : $"<content:encoded><![CDATA[{item.Content}]]></content:encoded>")}
          </item>
        """;
}
