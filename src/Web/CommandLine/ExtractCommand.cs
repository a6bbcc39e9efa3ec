using System.CommandLine;
using System.Globalization;
using PortalMitra.Extraction;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>extract FILE…</c>: what the extractor reads from stored pages.</summary>
internal sealed class ExtractCommand : Command
{
    /// <summary>Pages begun before the oldest one is printed, for each core: enough to keep all busy behind one slow page.</summary>
    private const int WindowPerCore = 4;

    private static readonly string[] IsoFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly Argument<string[]> _files = new("FILE") { Description = "Pages (.html, .html.gz) or folders of them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<FileInfo?> _urls = new("--urls") { Description = "Lines {\"file\",\"url\"}: the address each page was saved from." };
    private readonly Option<bool> _parallel = new("--parallel") { Description = "Reads pages on all cores; the order of the lines stays." };
    private readonly Option<DateTimeOffset?> _fetched = new("--fetched")
    {
        Description = "When the pages were fetched, ISO 8601, UTC without a zone (default: now).",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParseExact(result.Tokens[0].Value, IsoFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                return instant;
            result.AddError($"'{result.Tokens[0].Value}' is not an ISO 8601 instant.");
            return null;
        },
    };

    public ExtractCommand()
        : base("extract", "One JSON object per page with title, text and date.")
    {
        // What looks like an option and is none would be taken for a page that is not there.
        _files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError($"'{token.Value}' is no option of extract.");
        });
        Arguments.Add(_files);
        Options.Add(_urls);
        Options.Add(_fetched);
        Options.Add(_parallel);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var addresses = parsed.GetValue(_urls) is { } list ? await PageAddresses.ReadAsync(list, cancellationToken) : PageAddresses.None;
        var fetched = parsed.GetValue(_fetched) ?? TimeProvider.System.GetUtcNow();
        var window = parsed.GetValue(_parallel) ? Environment.ProcessorCount * WindowPerCore : 1;
        var failed = addresses.HadBrokenLines;
        // A window that moves: the order stays, and no more than its pages are held in memory.
        var begun = new Queue<Task<(string Line, bool Failed)>>(window);
        foreach (var file in InputFiles.Expand(parsed.GetRequiredValue(_files), ".html", ".html.gz"))
        {
            if (begun.Count == window)
                failed |= await PrintAsync(begun.Dequeue());
            begun.Enqueue(Task.Run(() => ReadAsync(file, addresses.Of(file), fetched, cancellationToken), cancellationToken));
        }

        while (begun.TryDequeue(out var next))
            failed |= await PrintAsync(next);
        return failed ? 1 : 0;
    }

    private static async Task<bool> PrintAsync(Task<(string Line, bool Failed)> page)
    {
        var (line, failed) = await page;
        await Console.Out.WriteLineAsync(line);
        return failed;
    }

    private static async Task<(string Line, bool Failed)> ReadAsync(string file, Uri url, DateTimeOffset fetched, CancellationToken cancellationToken)
    {
        ExtractedPage page;
        try
        {
            var content = await InputFiles.ReadAsync(file, cancellationToken);
            page = ArticleExtractor.Extract(new PageInput(content, url, fetched), cancellationToken) switch
            {
                ExtractionOutcome.Extracted extracted => ExtractedPage.Of(file, url, extracted.Article, error: null),
                ExtractionOutcome.Failed failure => ExtractedPage.Of(file, url, failure.Page, failure.Reason.ToString()),
                var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome this verb knows."),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            page = ExtractedPage.Of(file, url, facts: null, exception.Message);
        }

        return (JsonLines.Line(page), page.Error is not null);
    }
}
