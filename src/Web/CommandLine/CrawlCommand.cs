using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Contracts;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>crawl --source URL --dry-run</c>: what a source would bring, and why each of its links is taken or left.</summary>
internal sealed class CrawlCommand : Command
{
    private readonly Option<string?> _data = CommonOptions.Data();
    private readonly Option<string> _source = new("--source") { Description = "A feed, sitemap or page of links, or the home page of an outlet.", Required = true };
    private readonly Option<SourceKind?> _kind = new("--kind") { Description = "Feed, Sitemap, Listing or Discovery (default: found out)." };
    private readonly Option<int> _articles = new("--articles") { Description = "Articles to read and match.", DefaultValueFactory = _ => 10 };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Stores nothing of what is found." };

    public CrawlCommand()
        : base("crawl", "One JSON object per link: taken or left, and why; then a summary.")
    {
        Options.Add(_source);
        Options.Add(_kind);
        Options.Add(_articles);
        Options.Add(_dryRun);
        Options.Add(_data);
        Validators.Add(result =>
        {
            if (!result.GetValue(_dryRun))
                result.AddError("Only --dry-run: the sources on the list are read by the portal while it serves.");
            if (Address(result.GetValue(_source)) is null)
                result.AddError("--source is no http or https address.");
            // As written: asking for the value of what is no number throws.
            if (result.GetResult(_articles) is { Tokens: [var written] } && !(int.TryParse(written.Value, CultureInfo.InvariantCulture, out var articles) && articles is >= 0 and <= 100))
                result.AddError("--articles is between 0 and 100.");
        });
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        PortalScope.RunAsync(parsed.GetValue(_data), "crawl", async services =>
        {
            // What is known already, what is looked for, and how long to leave a site alone stand in the database.
            var database = services.GetRequiredService<PortalDbContext>().Database;
            if (!await database.CanConnectAsync(cancellationToken) || (await database.GetPendingMigrationsAsync(cancellationToken)).Any())
                throw new CommandFailedException("There is no database of this version here. Run 'setup' first, or name another folder with --data.");
            var result = await services.GetRequiredService<ISourceDryRun>().RunAsync(
                Address(parsed.GetRequiredValue(_source))!,
                parsed.GetValue(_kind),
                parsed.GetValue(_articles),
                step => Console.Error.WriteLineAsync(step),
                cancellationToken);
            foreach (var candidate in result.Candidates)
                await JsonLines.WriteAsync(new { candidate = candidate.Url, kind = candidate.Kind.ToString(), candidate.Why, candidate.Links, newest = Iso(candidate.Newest), candidate.Failure });
            foreach (var link in result.Links)
                await JsonLines.WriteAsync(Describe(link));
            await JsonLines.WriteAsync(new
            {
                source = result.Source,
                kind = result.Kind?.ToString(),
                links = result.Links.Count,
                taken = result.Links.Count(link => link.IsTaken),
                read = result.Links.Count(link => link.Article is not null),
                proposed = result.Links.Count(link => link.Article is { IsProposed: true }),
                error = result.Failure,
            });
            return result.Failure is null ? 0 : 1;
        });

    private static Uri? Address(string? written) => written is null ? null : WebUrl.Parse(written)?.ToUri();

    private static object Describe(DryRunLink link) => new
    {
        link.Url,
        link.Title,
        published = Iso(link.Published),
        decision = link.IsTaken ? "take" : "leave",
        why = link.Why,
        article = link.Article is not { } article ? null : (object)new { article.IsProposed, article.Score, article.Sentence, article.Reasons, error = article.Failure },
    };

    private static string? Iso(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
