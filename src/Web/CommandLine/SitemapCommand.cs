using System.CommandLine;
using System.Globalization;
using PortalMitra.Crawling;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>sitemap FILE…</c>: what the sitemap reader sees in stored sitemaps.</summary>
internal sealed class SitemapCommand : Command
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Sitemaps or index files, packed with gzip or not.", Arity = ArgumentArity.OneOrMore };

    public SitemapCommand()
        : base("sitemap", "One JSON object per sitemap with its pages or further sitemaps.")
    {
        Arguments.Add(_files);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var failed = false;
        foreach (var file in InputFiles.Expand(parsed.GetRequiredValue(_files), ".xml", ".xml.gz"))
            failed |= !await PrintAsync(file, cancellationToken);
        return failed ? 1 : 0;
    }

    private static async Task<bool> PrintAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var content = await InputFiles.ReadAsync(file, cancellationToken);
            switch (SitemapReader.Read(content, new Uri("http://localhost/" + Uri.EscapeDataString(Path.GetFileName(file))), charset: null))
            {
                case SitemapOutcome.Pages pages:
                    await JsonLines.WriteAsync(new { file, entries = pages.Entries.Select(Describe) });
                    return true;
                case SitemapOutcome.Index index:
                    await JsonLines.WriteAsync(new { file, sitemaps = index.Sitemaps.Select(sitemap => sitemap.Url.AbsoluteUri) });
                    return true;
                default:
                    await JsonLines.WriteAsync(new { file, error = nameof(SitemapOutcome.NotASitemap) });
                    return false;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await JsonLines.WriteAsync(new { file, error = exception.Message });
            return false;
        }
    }

    private static object Describe(SitemapEntry entry) => new
    {
        url = entry.Url.AbsoluteUri,
        entry.Title,
        published = entry.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
    };
}
