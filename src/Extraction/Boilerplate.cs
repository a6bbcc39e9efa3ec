using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>What stands on article pages beside the article. Words of templates, never of single outlets.</summary>
internal static partial class Boilerplate
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "iframe", "form", "nav", "aside", "footer", "button", "svg", "template", "select",
        "input", "textarea", "figcaption", "object", "embed", "video", "audio", "ins", "dialog", "menu",
    };

    /// <summary>An element that never holds running text of the article, by its kind or by how it is named.</summary>
    public static bool IsNoise(IElement element)
    {
        if (Elements.Contains(element.LocalName))
            return true;
        if (element.LocalName is "html" or "body" or "article" or "main")
            return false;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") is "navigation" or "complementary" or "banner")
            return true;
        var name = $"{element.ClassName} {element.Id}";
        return name.Length > 1 && NoisyName().IsMatch(name) && !BodyName().IsMatch(name);
    }

    /// <summary>Whether the name says that this holds the article's text.</summary>
    public static bool IsNamedBody(IElement element) =>
        element.GetAttribute("itemprop") == "articleBody" || BodyName().IsMatch($"{element.ClassName} {element.Id}");

    /// <summary>A line of the template inside the text: a pointer to other articles, a share prompt, a credit.</summary>
    public static bool IsTemplateLine(string text) => TemplateLine().IsMatch(text);

    [GeneratedRegex("""
        (?:^|[\s_-])(?:share|sharing|sosmed|social|sosial|related|terkait|lainnya|rekomendasi|recommend\w*|bacajuga|baca-juga|baca_juga|bacaan|readmore|read-more|
        comments?|komentar|disqus|respond|advert\w*|ads?|adsbygoogle|iklan|banner|sponsor\w*|promo|sidebar|(?<!elementor-)widget\w*|breadcrumbs?|tags?|tagcloud|tag-list|newsletter|subscribe|
        popup|modal|cookie|consent|author-box|authorbox|about-author|bio|pagination|paging|pager|page-links|page-numbers|post-page-numbers|navigation|nav|navbar|menu|topbar|footer|header-top|masthead|
        caption|credit|copyright|popular|terpopuler|trending|trend|latest|terbaru|indeks|counter|views?|dilihat|hits|meta|postmeta|post-meta|entry-meta|byline|jeg_share\w*|
        skip-link|screen-reader-text|visually-hidden|sr-only|print|login|search|pencarian|next-prev|prev-next|post-nav\w*|playlist|gallery-nav)(?:$|[\s_-])
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NoisyName();

    [GeneratedRegex("""
        (?:^|[\s_-])(?:(?:entry|post|article|artikel|news|berita|story|detail|read|single|text|td-post|the|main|body|page|isi|konten)[_-]*(?:content|body|text|teks|isi|konten|detail|article|artikel|berita|news|read)
        |articlebody|artikel|isi|konten)(?:$|[\s_-])
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex BodyName();

    [GeneratedRegex("""
        ^(?:[\[(*•>»→-]\s*)?(?:
          (?:baca|simak|lihat|tonton|klik)\s+(?:juga|pula|selengkapnya|artikel|berita|lainnya)\b
          |(?:berita|artikel)\s+(?:terkait|lainnya|selanjutnya|sebelumnya)\s*(?:[:»>–-]|$)
          |(?:halaman|pages?)\s*:?\s*[0-9]{1,3}(?:[\s|,]+[0-9]{1,3})*[\s|,]*(?:(?:selanjutnya|berikutnya|lihat\s+semua|semua|next|all)\W{0,3}){0,3}$
          |sebarkan(?:\s+artikel)?(?:\s+ini)?\s*:?$
          |(?:bagikan|share)(?:\s+(?:ini|artikel\s+ini|this))?\s*:?$
          |(?:advertisement|iklan|advertorial\s+space|scroll\s+to\s+(?:continue|resume)\b.*)$
          |(?:ikuti|follow|dapatkan)\s+.{0,120}(?:google\s+news|whatsapp\s+channel|saluran\s+whatsapp|telegram)\b
          |copyright\b|hak\s+cipta\s*(?:©|\(c\)|[0-9]{4}|dilindungi|:|$)|©
          |(?:dilihat|dibaca|views?)\s*:?\s*[\d.,]+|[\d.,]+\s*(?:kali|views?|x\s+dibaca)\s*(?:dilihat|dibaca)?$
          |(?:editor|penulis|reporter|pewarta|sumber\s+foto|foto|tags?|topik|kategori)\s*:\s*.{0,80}$
          |loading\.*$
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TemplateLine();
}
