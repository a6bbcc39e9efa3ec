using System.Globalization;
using System.Text;

namespace PortalMitra.Framework.Feeds;

/// <summary>Writes days as iCalendar (RFC 5545): lines end in CRLF and are folded at 75 octets, text is escaped.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const int LongestLine = 75;

    /// <summary>A calendar of whole days.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="days">Its days.</param>
    /// <param name="now">When the file is written (DTSTAMP).</param>
    public static byte[] Write(string name, IEnumerable<CalendarDay> days, DateTime now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//PortalMitra//ID");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escape(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        foreach (var day in days)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{day.Key}@portalmitra");
            Line(text, $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(text, $"DTSTART;VALUE=DATE:{day.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"DTEND;VALUE=DATE:{(day.Until ?? day.Day).AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"SUMMARY:{Escape(day.Title)}");
            Line(text, $"DESCRIPTION:{Escape(day.Text)}");
            Line(text, $"URL:{day.Address}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>A letter is never cut in two: the fold counts octets, but falls between letters.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

/// <summary>One entry of a calendar.</summary>
/// <param name="Key">Stable and unique on this portal: letters, digits and hyphens.</param>
/// <param name="Day">Its first day.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">What to do or expect.</param>
/// <param name="Address">Where it stands on the portal.</param>
public sealed record CalendarDay(string Key, DateOnly Day, string Title, string Text, string Address)
{
    /// <summary>Last day, included; null for one day.</summary>
    public DateOnly? Until { get; init; }
}
