using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PortalMitra.Extraction;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>extract FILE…</c>: what the extractor reads from stored pages.</summary>
internal sealed class ExtractCommand : Command
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:sszzz";
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    private readonly Argument<string[]> _files = new("FILE") { Description = "Pages (.html, .html.gz) or folders of them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<FileInfo?> _urls = new("--urls") { Description = "Lines {\"file\",\"url\"}: the address each page was saved from." };
    private readonly Option<DateTimeOffset?> _fetched = new("--fetched")
    {
        Description = "When the pages were fetched, ISO 8601 (default: now).",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                return instant;
            result.AddError($"'{result.Tokens[0].Value}' is not an ISO 8601 instant.");
            return null;
        },
    };

    public ExtractCommand()
        : base("extract", "One JSON object per page with title, text and date.")
    {
        Arguments.Add(_files);
        Options.Add(_urls);
        Options.Add(_fetched);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var urls = parsed.GetValue(_urls) is { } list ? await ReadUrlsAsync(list.FullName, cancellationToken) : [];
        var fetched = parsed.GetValue(_fetched) ?? TimeProvider.System.GetUtcNow();
        var failed = false;
        foreach (var file in InputFiles.Expand(parsed.GetRequiredValue(_files), ".html", ".html.gz"))
            failed |= !await PrintAsync(file, UrlOf(file, urls), fetched, cancellationToken);
        return failed ? 1 : 0;
    }

    private static async Task<Dictionary<string, string>> ReadUrlsAsync(string file, CancellationToken cancellationToken)
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                urls[document.RootElement.GetProperty("file").GetString() ?? ""] = document.RootElement.GetProperty("url").GetString() ?? "";
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new CommandFailedException($"{file}: this is not a line with file and url: {line}");
            }
        }

        return urls;
    }

    /// <summary>A list may name files as they were given, or by the ends of their paths.</summary>
    private static Uri UrlOf(string file, Dictionary<string, string> urls)
    {
        var path = file.Replace('\\', '/');
        var key = urls.Keys.FirstOrDefault(name => path == name || path.EndsWith("/" + name, StringComparison.Ordinal));
        return key is not null && Uri.TryCreate(urls[key], UriKind.Absolute, out var url) ? url : new Uri("http://localhost/" + Uri.EscapeDataString(Path.GetFileName(file)));
    }

    private static async Task<bool> PrintAsync(string file, Uri url, DateTimeOffset fetched, CancellationToken cancellationToken)
    {
        try
        {
            var content = await InputFiles.ReadAsync(file, cancellationToken);
            var outcome = ArticleExtractor.Extract(new PageInput(content, url, fetched), cancellationToken);
            if (outcome is ExtractionOutcome.Extracted { Article: var article })
            {
                await JsonLines.WriteAsync(Describe(file, url, article));
                return true;
            }

            await JsonLines.WriteAsync(new { file, url = url.AbsoluteUri, error = ((ExtractionOutcome.Failed)outcome).Reason });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await JsonLines.WriteAsync(new { file, url = url.AbsoluteUri, error = exception.Message });
        }

        return false;
    }

    private static object Describe(string file, Uri url, Article article) => new
    {
        file,
        url = url.AbsoluteUri,
        article.Title,
        article.Text,
        published = article.Published?.At.ToString(Instant, CultureInfo.InvariantCulture),
        publishedDate = article.Published?.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        publishedDateWib = article.Published?.At.ToOffset(Wib).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        publishedFrom = article.Published?.From,
        article.Author,
        article.Outlet,
        article.Language,
        canonicalUrl = article.CanonicalUrl?.AbsoluteUri,
        image = article.ImageUrl?.AbsoluteUri,
        article.Warnings,
    };
}
