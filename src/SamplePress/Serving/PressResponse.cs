using System.Text;

namespace PortalMitra.SamplePress.Serving;

/// <summary>An answer as a value, so that a style can be read and tested without a server.</summary>
internal sealed record PressResponse
{
    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "text/html; charset=UTF-8";

    public byte[] Body { get; init; } = [];

    public string? Location { get; init; }

    public string? ETag { get; init; }

    /// <summary>Held back for the press's slow delay.</summary>
    public bool IsSlow { get; init; }

    /// <summary>Bytes of comment appended after the body, for a page beyond any reasonable cap.</summary>
    public long Filler { get; init; }

    public static PressResponse Html(string html) => new() { Body = Encoding.UTF8.GetBytes(html) };

    public static PressResponse Xml(string xml, string contentType = "application/rss+xml; charset=UTF-8") =>
        new() { Body = Encoding.UTF8.GetBytes(xml), ContentType = contentType };

    public static PressResponse Plain(string text) =>
        new() { Body = Encoding.UTF8.GetBytes(text), ContentType = "text/plain; charset=UTF-8" };

    public static PressResponse MovedTo(string location, int status = 301) => new() { Status = status, Location = location };

    public static PressResponse Failed(int status, string words) =>
        Html($"<!doctype html><html lang=\"id\"><title>{status}</title><h1>{words}</h1></html>") with { Status = status };
}
