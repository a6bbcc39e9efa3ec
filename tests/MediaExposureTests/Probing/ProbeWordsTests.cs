using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.MediaExposureTests.Probing;

/// <summary>Whatever looking at an outlet can store or a source page can say has words in both languages.</summary>
public sealed partial class ProbeWordsTests
{
    public static TheoryData<string> Keys => [.. Stored.Distinct()];

    private static IEnumerable<string> Stored =>
    [
        .. Enum.GetNames<LinkFate>().SelectMany(fate => new[] { $"Fate.{fate}", $"Fate.{fate}.One" }),
        .. Enum.GetNames<SiteFamily>().Select(family => $"Family.{family}"),
        .. Enum.GetNames<SourceKind>().Select(kind => $"SourceKind.{kind}"),
        .. Enum.GetNames<SourceHealth>().Select(health => $"Health.{health}"),
        .. Enum.GetNames<FetchReason>().Where(reason => reason is not ("Fetched" or "NotModified")).Select(reason => $"Fetch.{reason}"),
        .. Enum.GetNames<Extraction.ExtractionFailure>().Select(reason => $"Extract.{reason}"),
        .. Enum.GetNames<FeedFailure>().Select(reason => $"Feed.{reason}"),
        .. Enum.GetNames<CareResult>().Except(["Done", "NoSuchSource"]).Select(result => $"Sources.Refused.{result}"),
        .. CandidateReasons().Append("itself").Select(why => $"Why.{why}"),
        .. KeysInCode(),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_has_words_in_both_languages(string key)
    {
        Assert.True(Words("id").Contains(key), $"{key} has no Indonesian words.");
        Assert.True(Words("en").Contains(key), $"{key} has no English words.");
    }

    [Fact]
    public void Keys_are_found_at_all() => Assert.True(Stored.Distinct().Count() > 60, "The scan is empty.");

    /// <summary>How addresses come up, for sites of each family.</summary>
    private static IEnumerable<string> CandidateReasons()
    {
        var home = new Uri("https://kabar.test/");
        return new[] { "WordPress 6.5", "Blogger", null }.SelectMany(generator =>
            SourceCandidates.Of(home, generator, [new Uri("https://kabar.test/umpan")], ["https://kabar.test/peta.xml"], [new Uri("https://kabar.test/daerah/")])).Select(candidate => candidate.Why).Distinct();
    }

    /// <summary>Words named in the code of the crawl and the probes.</summary>
    private static IEnumerable<string> KeysInCode()
    {
        var module = Path.Combine(Root(), "src", "Modules", "MediaExposure", "MediaExposure");
        return new[] { "Crawl", "Probing", "Sources", "Exchange" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(module, folder), "*.cs"))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            // Names of fields look alike.
            .Except(["Input.IsConfirmed", "Input.Url", "Input.Version"]);
    }

    private static HashSet<string> Words(string culture)
    {
        var resources = new ResourceManager(typeof(Strings));
        var set = resources.GetResourceSet(CultureInfo.GetCultureInfo(culture == "id" ? "" : culture), createIfNotExists: true, tryParents: false)!;
        return [.. set.Cast<DictionaryEntry>().Where(entry => !string.IsNullOrWhiteSpace((string?)entry.Value)).Select(entry => (string)entry.Key)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "src", "Modules")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex("\"(?<key>(?:Probe|Source|Sources|Fetch|Feed|Sitemap|Listing|Discovery|Backfill|Input|Import|Copy)\\.[A-Z][A-Za-z]+)\"")]
    private static partial Regex Key();
}
