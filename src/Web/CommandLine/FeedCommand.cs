using System.CommandLine;
using System.Globalization;
using PortalMitra.Crawling;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>feed FILE…</c>: what the feed reader sees in stored feeds.</summary>
internal sealed class FeedCommand : Command
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Feeds, packed with gzip or not.", Arity = ArgumentArity.OneOrMore };

    public FeedCommand()
        : base("feed", "One JSON object per feed with its entries.")
    {
        Arguments.Add(_files);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var failed = false;
        foreach (var file in InputFiles.Expand(parsed.GetRequiredValue(_files), ".xml", ".rss", ".atom", ".json", ".xml.gz", ".rss.gz"))
            failed |= !await PrintAsync(file, cancellationToken);
        return failed ? 1 : 0;
    }

    private static async Task<bool> PrintAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var content = await InputFiles.ReadAsync(file, cancellationToken);
            var outcome = FeedReader.Read(content, new Uri("http://localhost/" + Uri.EscapeDataString(Path.GetFileName(file))), charset: null);
            if (outcome is FeedOutcome.Read read)
            {
                await JsonLines.WriteAsync(new { file, entries = read.Entries.Select(Describe) });
                return true;
            }

            await JsonLines.WriteAsync(new { file, error = ((FeedOutcome.Failed)outcome).Reason });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await JsonLines.WriteAsync(new { file, error = exception.Message });
        }

        return false;
    }

    private static object Describe(FeedEntry entry) => new
    {
        entry.Title,
        url = entry.Url?.OriginalString,
        published = entry.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        entry.Id,
        entry.Author,
        entry.Summary,
        entry.Content,
    };
}
