using System.CommandLine;
using System.Text;
using System.Text.Json;
using PortalMitra.Crawling;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>robots --input FILE</c>: what the crawler makes of rules files.</summary>
internal sealed class RobotsCommand : Command
{
    private readonly Option<FileInfo> _input = new("--input") { Description = "Lines {\"id\",\"robots\",\"agent\",\"url\"}.", Required = true };

    public RobotsCommand()
        : base("robots", "Whether an agent may fetch an address, one verdict a line.")
    {
        Options.Add(_input);
        SetAction((parsed, cancellationToken) => JsonLines.AnswerAsync<Case>(parsed.GetRequiredValue(_input), Judge, cancellationToken));
    }

    private static object Judge(Case line) => new
    {
        line.Id,
        allowed = RobotsTxt.Parse(Encoding.UTF8.GetBytes(line.Robots)).IsAllowed(line.Agent, RobotsTxt.PathOf(line.Url)),
    };

    /// <param name="Id">Of any kind; repeated in the answer.</param>
    /// <param name="Robots">The whole file.</param>
    /// <param name="Agent">Product token, or a whole User-Agent line.</param>
    /// <param name="Url">Absolute, or a path.</param>
    private sealed record Case(JsonElement Id, string Robots, string Agent, string Url);
}
