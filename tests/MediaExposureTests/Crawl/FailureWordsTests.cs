using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>Whatever may be stored as a failure can be read by staff, in either language.</summary>
public sealed partial class FailureWordsTests
{
    [Fact]
    public void Every_failure_has_words_of_its_own_in_both_languages()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var words = services.GetRequiredService<IStringLocalizer<Strings>>();
        var keys = Keys().Distinct().ToList();
        Assert.True(keys.Count >= 29, $"Only {keys.Count} keys were found.");

        var (indonesian, english) = (In("id-ID", words, keys), In("en-GB", words, keys));

        Assert.Empty(indonesian.Concat(english).Where(text => text.ResourceNotFound || string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Name));
        Assert.Empty(indonesian.Zip(english).Where(pair => pair.First.Value == pair.Second.Value).Select(pair => pair.First.Name));
    }

    private static List<LocalizedString> In(string culture, IStringLocalizer words, List<string> keys)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return [.. keys.Select(key => words[key])];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static IEnumerable<string> Keys() =>
    [
        .. Enum.GetValues<FetchReason>().Except([FetchReason.Fetched, FetchReason.NotModified])
            .Select(reason => CrawlFailure.Of(new FetchOutcome { Reason = reason, FinalUrl = new Uri("https://kabar.test/") }).Key),
        .. Enum.GetValues<FeedFailure>().Select(failure => CrawlFailure.Of(failure).Key),
        .. Enum.GetValues<ExtractionFailure>().Select(failure => CrawlFailure.Of(failure).Key),
        .. Directory.EnumerateFiles(Path.Combine(Root(), "src", "Modules", "MediaExposure"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => WrittenKey().Matches(File.ReadAllText(file))).Select(match => match.Groups["key"].Value),
    ];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PortalMitra.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder.FullName;
    }

    [GeneratedRegex("(?:CrawlFailure\\.Of|new CrawlFailure|\\.Fail)\\(\\s*\"(?<key>[^\"]+)\"")]
    private static partial Regex WrittenKey();
}
