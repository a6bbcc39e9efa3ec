using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Exchange;

/// <summary>
/// The whole list as a table (RFC 4180), for spreadsheets: written with semicolons as Indonesian ones expect, read with what
/// the file uses.
/// </summary>
internal static class CsvFile
{
    private static readonly string[] Header = ["nama", "alamat", "jenis", "beranda", "kata", "pemilih", "menit", "kanal_sendiri", "dipantau"];

    private static readonly string[] Yes = ["ya", "yes", "true", "1"];

    private static readonly (SourceKind Kind, string Word)[] Kinds =
        [(SourceKind.Feed, "umpan"), (SourceKind.Sitemap, "peta situs"), (SourceKind.Listing, "halaman daftar"), (SourceKind.Discovery, "mesin pencari")];

    /// <returns>Null when there is no column <c>alamat</c> (or <c>url</c>).</returns>
    public static IReadOnlyList<SourceRecord>? Read(Stream file)
    {
        using var text = new StringReader(Text(file));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [";", ",", "\t"],
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            MissingFieldFound = null,
            BadDataFound = null,
            TrimOptions = TrimOptions.Trim,
        });
        if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.Any(name => Is(name, "alamat", "url")))
            return null;
        var records = new List<SourceRecord>();
        while (csv.Read())
        {
            if (Field(csv, "alamat", "url") is { } url)
                records.Add(Record(csv, url));
        }

        return records;
    }

    public static void Write(Stream file, IEnumerable<SourceRecord> sources)
    {
        // The mark tells spreadsheets that this is UTF-8; formulas in names from outside must not run.
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape });
        foreach (var name in Header)
            csv.WriteField(name);
        csv.NextRecord();
        foreach (var source in sources)
        {
            foreach (var field in Fields(source))
                csv.WriteField(field);
            csv.NextRecord();
        }
    }

    private static IEnumerable<string?> Fields(SourceRecord source) =>
    [
        source.Name, source.Url, Kinds.First(kind => kind.Kind == source.Kind).Word, source.Home, source.Words?.Replace("\n", " | ", StringComparison.Ordinal), source.LinkSelector,
        source.FixedMinutes?.ToString(CultureInfo.InvariantCulture), source.IsOwn ? "ya" : "tidak", source.IsEnabled ? "ya" : "tidak",
    ];

    private static SourceRecord Record(CsvReader csv, string url) => new(Field(csv, "nama", "name", "title") ?? url, url, Kind(Field(csv, "jenis", "kind", "type")), Field(csv, "beranda", "home"))
    {
        Words = Field(csv, "kata", "words")?.Replace(" | ", "\n", StringComparison.Ordinal),
        LinkSelector = Field(csv, "pemilih", "selector"),
        FixedMinutes = Minutes(Field(csv, "menit", "minutes")),
        IsOwn = Field(csv, "kanal_sendiri", "own") is { } own && Is(own, Yes),
        IsEnabled = Field(csv, "dipantau", "watched") is not { } watched || Is(watched, Yes),
    };

    /// <returns>Null for what is no kind; without a word it is a feed.</returns>
    private static SourceKind? Kind(string? written) => written is null
        ? SourceKind.Feed
        : Kinds.Where(kind => Is(written, kind.Word, kind.Kind.ToString())).Select(kind => (SourceKind?)kind.Kind).FirstOrDefault();

    /// <summary>What is no number is out of range, and so refused in words.</summary>
    private static int? Minutes(string? written) =>
        written is null ? null : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0;

    /// <summary>As its mark says; without one UTF-8, or else the Latin letters of older spreadsheets.</summary>
    private static string Text(Stream file)
    {
        var bytes = new MemoryStream();
        file.CopyTo(bytes);
        try
        {
            using var strict = new StreamReader(new MemoryStream(bytes.ToArray()), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return strict.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes.ToArray());
        }
    }

    private static string? Field(CsvReader csv, params string[] names)
    {
        var written = names.Select(name => csv.TryGetField<string>(name, out var value) ? value : null).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        // What a spreadsheet escapes against formulas comes back as it was.
        return written is ['\'', '=' or '+' or '-' or '@', ..] ? written[1..] : written;
    }

    private static bool Is(string written, params string[] words) => words.Contains(written.Trim(), StringComparer.OrdinalIgnoreCase);
}
