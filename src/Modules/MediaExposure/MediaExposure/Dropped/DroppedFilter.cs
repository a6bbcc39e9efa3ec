using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>What is looked for among what was dropped, as it stands in the address.</summary>
internal sealed class DroppedFilter
{
    /// <summary>Words beyond this many are left out: each is looked for in each text.</summary>
    private const int MaxWords = 8;

    /// <summary>The outlet's name for addresses.</summary>
    [FromQuery(Name = "media")]
    public string? Outlet { get; set; }

    /// <summary>First day of publication, as the date field sends it.</summary>
    [FromQuery(Name = "dari")]
    public string? From { get; set; }

    /// <summary>Last day of publication, included.</summary>
    [FromQuery(Name = "sampai")]
    public string? Until { get; set; }

    [FromQuery(Name = "nilaiDari")]
    public string? ScoreFrom { get; set; }

    [FromQuery(Name = "nilaiSampai")]
    public string? ScoreUntil { get; set; }

    [FromQuery(Name = "kata")]
    public string? Words { get; set; }

    /// <summary>Whether words are looked for in the texts too, which must be unpacked for it.</summary>
    [FromQuery(Name = "teks")]
    public bool InText { get; set; }

    /// <summary>Goes on behind this article.</summary>
    [FromQuery(Name = "sebelum")]
    public long? Before { get; set; }

    public DateOnly? FirstDay => DayOf(From);

    public DateOnly? LastDay => DayOf(Until);

    public int? LeastTenths => TenthsOf(ScoreFrom);

    public int? MostTenths => TenthsOf(ScoreUntil);

    public IReadOnlyList<string> WordList => [.. (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length <= 100).Take(MaxWords)];

    public bool IsEmpty => string.IsNullOrEmpty(Outlet) && FirstDay is null && LastDay is null && LeastTenths is null && MostTenths is null && WordList.Count == 0;

    /// <summary>Fields whose value cannot be read and is left out.</summary>
    public IEnumerable<string> Unread()
    {
        foreach (var (name, typed, isRead) in new[]
        {
            (nameof(From), From, FirstDay is not null), (nameof(Until), Until, LastDay is not null),
            (nameof(ScoreFrom), ScoreFrom, LeastTenths is not null), (nameof(ScoreUntil), ScoreUntil, MostTenths is not null),
        })
        {
            if (!isRead && !string.IsNullOrWhiteSpace(typed))
                yield return name;
        }
    }

    public object Route(long? before) => new
    {
        media = Filled(Outlet),
        dari = Filled(From),
        sampai = Filled(Until),
        nilaiDari = Filled(ScoreFrom),
        nilaiSampai = Filled(ScoreUntil),
        kata = Filled(Words),
        teks = InText ? "true" : null,
        sebelum = before,
    };

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static DateOnly? DayOf(string? typed) => DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>With a point, as number fields send it, or with a comma, as it is written here.</summary>
    private static int? TenthsOf(string? typed) =>
        decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) && Math.Abs(score) <= 1000
            ? (int)Math.Round(score * 10) : null;
}
