using System.CommandLine;
using System.Text.Json;
using PortalMitra.Crawling;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>url --input FILE</c>: the address under which an article is known.</summary>
internal sealed class UrlCommand : Command
{
    private readonly Option<FileInfo> _input = new("--input") { Description = "Lines {\"id\",\"url\",\"base\"?}.", Required = true };

    public UrlCommand()
        : base("url", "The canonical form of addresses, null for what cannot be fetched.")
    {
        Options.Add(_input);
        SetAction((parsed, cancellationToken) => JsonLines.AnswerAsync<Case>(parsed.GetRequiredValue(_input), Canonise, cancellationToken));
    }

    private static object Canonise(Case line) => new { line.Id, canonical = CanonicalUrl.From(line.Url, line.Base) };

    /// <param name="Id">Of any kind; repeated in the answer.</param>
    /// <param name="Url">As written.</param>
    /// <param name="Base">Where it was written, if it may be relative.</param>
    private sealed record Case(JsonElement Id, string Url, string? Base = null);
}
