using System.Globalization;

namespace PortalMitra.SamplePress.Editing;

/// <summary>Dates as the outlets print them. Names are spelt out here: they must not change with the machine's culture data.</summary>
internal static class WibDates
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);
    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    /// <summary>The instant in WIB, cut to the minute.</summary>
    public static DateTimeOffset ToMinute(DateTimeOffset instant)
    {
        var wib = instant.ToOffset(Offset);
        return new DateTimeOffset(wib.Year, wib.Month, wib.Day, wib.Hour, wib.Minute, 0, Offset);
    }

    public static string Day(DateTimeOffset instant) => Days[(int)instant.ToOffset(Offset).DayOfWeek];

    /// <summary>"12 Januari 2026"</summary>
    public static string Date(DateTimeOffset instant)
    {
        var wib = instant.ToOffset(Offset);
        return string.Create(CultureInfo.InvariantCulture, $"{wib.Day} {Months[wib.Month - 1]} {wib.Year}");
    }

    /// <summary>"Senin, 12 Januari 2026"</summary>
    public static string LongDate(DateTimeOffset instant) => $"{Day(instant)}, {Date(instant)}";

    /// <summary>"Senin (12/1/2026)", as an event is dated inside a text.</summary>
    public static string InText(DateTimeOffset instant) => $"{Day(instant)} ({Format(instant, "d'/'M'/'yyyy")})";

    /// <summary>"2026-01-12T10:15:00+07:00"</summary>
    public static string Iso(DateTimeOffset instant) => Format(instant, "yyyy'-'MM'-'dd'T'HH':'mm':'sszzz");

    public static string IsoUtc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"Mon, 12 Jan 2026 10:15:00 +0700"</summary>
    public static string Rss(DateTimeOffset instant) => Format(instant, "ddd, dd MMM yyyy HH':'mm':'ss '+0700'");

    /// <summary>"3 jam yang lalu"</summary>
    public static string Ago(DateTimeOffset instant, DateTimeOffset now) => (now - instant) switch
    {
        { TotalMinutes: < 1 } => "baru saja",
        { TotalHours: < 1 } age => Count(age.TotalMinutes, "menit"),
        { TotalDays: < 1 } age => Count(age.TotalHours, "jam"),
        { TotalDays: < 2 } => "kemarin",
        var age => Count(age.TotalDays, "hari"),
    };

    public static string Format(DateTimeOffset instant, string format) =>
        instant.ToOffset(Offset).ToString(format, CultureInfo.InvariantCulture);

    private static string Count(double amount, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)amount} {unit} yang lalu");
}
