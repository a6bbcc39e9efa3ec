using System.Text.Encodings.Web;
using System.Text.Json;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>Small pieces that several templates need.</summary>
internal static class Markup
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Text for HTML or XML. Letters beyond ASCII stay as they are: encodings are part of what is tested.</summary>
    public static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    public static string Json(object value) => JsonSerializer.Serialize(value, Readable).Replace("</", "<\\/", StringComparison.Ordinal);

    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>The paragraphs from one number up to another, with the "Baca juga" lines that fall between them.</summary>
    public static string Body(
        SampleArticle article, Func<string, string> paragraph, Func<string, string> readAlso, int from = 0, int? to = null)
    {
        var lines = new List<string>();
        for (var i = from; i < (to ?? article.Paragraphs.Count); i++)
        {
            var lead = i == 0 && article.Lead.Length > 0 ? article.Lead + " " : "";
            lines.Add(paragraph(Text(lead + article.Paragraphs[i])));
            lines.AddRange(article.ReadAlso.Where(line => line.AfterParagraph == i + 1).Select(line => readAlso(Text(line.Title))));
        }
        return Lines(lines);
    }
}
