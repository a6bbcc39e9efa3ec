using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PortalMitra.Extraction;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What was read from an example page: enough to see later whether it is still read so, and too little to be a copy of it.</summary>
/// <param name="First">The first paragraph, at most 300 characters.</param>
/// <param name="Last">The last, at most 300 characters.</param>
/// <param name="Paragraphs">How many.</param>
/// <param name="TextHash">SHA-256 of the whole text.</param>
public sealed record ExampleReading(string Title, DateTimeOffset? Published, string? Author, string First, string Last, int Paragraphs, string TextHash)
{
    private const int MaxWords = 300;

    public static ExampleReading Of(Article article) => new(
        article.Title, article.Published?.At, article.Author, Short(article.Paragraphs[0]), Short(article.Paragraphs[^1]), article.Paragraphs.Count,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))));

    public string ToJson() => JsonSerializer.Serialize(this);

    public static ExampleReading? FromJson(string? json) => json is null ? null : JsonSerializer.Deserialize<ExampleReading>(json);

    /// <summary>In which ways the page is read differently now; empty when it is read as it was.</summary>
    public IEnumerable<ReadingPart> DiffersFrom(ExampleReading now)
    {
        if (Title != now.Title)
            yield return ReadingPart.Title;
        if (Published != now.Published)
            yield return ReadingPart.Published;
        if (Author != now.Author)
            yield return ReadingPart.Author;
        if (Paragraphs != now.Paragraphs)
            yield return ReadingPart.Paragraphs;
        if (First != now.First)
            yield return ReadingPart.First;
        if (Last != now.Last)
            yield return ReadingPart.Last;
        if (TextHash != now.TextHash && Paragraphs == now.Paragraphs && First == now.First && Last == now.Last)
            yield return ReadingPart.Middle;
    }

    private static string Short(string text) =>
        text.Length <= MaxWords ? text : text[..(char.IsHighSurrogate(text[MaxWords - 2]) ? MaxWords - 2 : MaxWords - 1)] + "…";
}

/// <summary>What may be read differently.</summary>
public enum ReadingPart
{
    Title,
    Published,
    Author,

    /// <summary>Their number.</summary>
    Paragraphs,
    First,
    Last,

    /// <summary>Neither the number nor the ends of the text, but something between.</summary>
    Middle,
}
