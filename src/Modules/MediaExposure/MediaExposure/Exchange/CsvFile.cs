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

    /// <returns>Null when there is no column <c>alamat</c> (or <c>url</c>).</returns>
    public static IReadOnlyList<SourceRecord>? Read(Stream file)
    {
        using var text = new StreamReader(file, Encoding.UTF8);
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
        source.Name, source.Url, source.Kind.ToString(), source.Home, source.Words?.Replace("\n", " | ", StringComparison.Ordinal), source.LinkSelector,
        source.FixedMinutes?.ToString(CultureInfo.InvariantCulture), source.IsOwn ? "ya" : "tidak", source.IsEnabled ? "ya" : "tidak",
    ];

    private static SourceRecord Record(CsvReader csv, string url) => new(Field(csv, "nama", "name", "title") ?? url, url, Kind(Field(csv, "jenis", "kind")), Field(csv, "beranda", "home"))
    {
        Words = Field(csv, "kata", "words")?.Replace(" | ", "\n", StringComparison.Ordinal),
        LinkSelector = Field(csv, "pemilih", "selector"),
        FixedMinutes = int.TryParse(Field(csv, "menit", "minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
        IsOwn = Field(csv, "kanal_sendiri", "own") is { } own && Is(own, "ya", "yes", "true", "1"),
    };

    private static SourceKind Kind(string? written) => Enum.TryParse<SourceKind>(written, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : SourceKind.Feed;

    private static string? Field(CsvReader csv, params string[] names)
    {
        var written = names.Select(name => csv.TryGetField<string>(name, out var value) ? value : null).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        // What a spreadsheet escapes against formulas comes back as it was.
        return written is ['\'', '=' or '+' or '-' or '@', ..] ? written[1..] : written;
    }

    private static bool Is(string written, params string[] words) => words.Contains(written.Trim(), StringComparer.OrdinalIgnoreCase);
}
