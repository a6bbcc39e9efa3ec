using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using PortalMitra.Modules.MediaExposure.Contracts;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>match --topics FILE FILE…</c>: what topics make of articles that <c>extract</c> has read.</summary>
internal sealed class MatchCommand : Command
{
    /// <summary>Articles matched at a time: a topic's query needs an index, which is cheaper for many.</summary>
    private const int Batch = 256;

    private const string StandardInput = "-";

    private readonly Argument<string[]> _files = new("FILE") { Description = "Lines of extract (.jsonl, .jsonl.gz), folders of them, or - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<FileInfo> _topics = new("--topics") { Description = "A recipe, an object with \"topics\", or a list of topics as recipes write them.", Required = true };
    private readonly Option<FileInfo?> _nagari = new("--nagari") { Description = "A recipe, an object with \"nagari\", or a list of names (default: those of the recipe given by --topics)." };
    private readonly Option<bool> _parallel = new("--parallel") { Description = "Matches on all cores; the order of the lines stays." };

    public MatchCommand()
        : base("match", "One JSON object per article and topic: score, verdict, reasons, sentences with offsets.")
    {
        _files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError($"'{token.Value}' is no option of match.");
        });
        Arguments.Add(_files);
        Options.Add(_topics);
        Options.Add(_nagari);
        Options.Add(_parallel);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var matching = ArticleMatching.Read(
            await ReadJsonAsync(parsed.GetRequiredValue(_topics), cancellationToken),
            parsed.GetValue(_nagari) is { } nagari ? await ReadJsonAsync(nagari, cancellationToken) : null);
        var window = parsed.GetValue(_parallel) ? Environment.ProcessorCount * 2 : 1;
        var begun = new Queue<Task<IReadOnlyList<string>>>(window);
        var lines = new LinesRead();
        await foreach (var batch in BatchesAsync(parsed.GetRequiredValue(_files), lines, cancellationToken))
        {
            if (begun.Count == window)
                await PrintAsync(begun.Dequeue());
            begun.Enqueue(Task.Run(() => Match(matching, batch), cancellationToken));
        }

        while (begun.TryDequeue(out var next))
            await PrintAsync(next);
        if (lines.WithoutText > 0)
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{lines.WithoutText} lines hold no article and were passed over."));
        return lines.AnyFailed ? 1 : 0;
    }

    private static async Task PrintAsync(Task<IReadOnlyList<string>> batch)
    {
        foreach (var line in await batch)
            await Console.Out.WriteLineAsync(line);
    }

    private static IReadOnlyList<string> Match(ArticleMatching matching, List<Line> batch)
    {
        var matches = matching.Match([.. batch.Select(line => new MatchArticle(line.Title ?? "", line.Text!, Day(line.PublishedDateWib ?? line.PublishedDate)))]);
        return [.. batch.SelectMany((line, at) => matches[at].Select(match => JsonLines.Line(new
        {
            line.File,
            line.Url,
            match.Topic,
            match.Score,
            match.Verdict,
            match.Reasons,
            match.Sentences,
            match.Nagari,
            match.Prominence,
        })))];
    }

    private static async IAsyncEnumerable<List<Line>> BatchesAsync(
        IEnumerable<string> files, LinesRead read, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<Line>(Batch);
        foreach (var file in files.SelectMany(name => name == StandardInput ? [name] : InputFiles.Expand([name], ".jsonl", ".jsonl.gz", ".json", ".json.gz")))
        {
            var number = 0;
            await foreach (var written in LinesOfAsync(file, read, cancellationToken))
            {
                number++;
                if (string.IsNullOrWhiteSpace(written))
                    continue;
                if (JsonLines.TryRead<Line>(written) is not { } line)
                {
                    await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{number}: not a line of this kind."));
                    read.AnyFailed = true;
                    continue;
                }

                // extract has said already why there is none.
                if (line.Error is not null || string.IsNullOrWhiteSpace(line.Text))
                {
                    read.WithoutText++;
                    continue;
                }

                batch.Add(line);
                if (batch.Count < Batch)
                    continue;
                yield return batch;
                batch = new List<Line>(Batch);
            }
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private static async IAsyncEnumerable<string> LinesOfAsync(
        string file, LinesRead read, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = Open(file, out var problem);
        if (reader is null)
        {
            await Console.Error.WriteLineAsync(problem);
            read.AnyFailed = true;
            yield break;
        }

        while (true)
        {
            string? line;
            try
            {
                line = await reader.ReadLineAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException)
            {
                await Console.Error.WriteLineAsync($"{file}: {exception.Message}");
                read.AnyFailed = true;
                yield break;
            }

            if (line is null)
                yield break;
            yield return line;
        }
    }

    private static StreamReader? Open(string file, out string problem)
    {
        problem = "";
        if (file == StandardInput)
            return new StreamReader(Console.OpenStandardInput());
        try
        {
            Stream stored = File.OpenRead(file);
            return new StreamReader(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stored, CompressionMode.Decompress) : stored);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = exception.Message;
            return null;
        }
    }

    private static async Task<JsonElement> ReadJsonAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            using var document = JsonDocument.Parse(await InputFiles.ReadAsync(file.FullName, cancellationToken), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new CommandFailedException($"{file.Name} is no JSON: {exception.Message}");
        }
    }

    private static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What of a line matters here; a line may hold more.</summary>
    private sealed record Line(string? File = null, string? Url = null, string? Title = null, string? Text = null, string? PublishedDateWib = null, string? PublishedDate = null, string? Error = null);

    private sealed class LinesRead
    {
        public int WithoutText { get; set; }

        public bool AnyFailed { get; set; }
    }
}
