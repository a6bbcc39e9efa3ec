using System.Globalization;
using System.Text.RegularExpressions;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// "17 menit yang lalu", "2 hours ago", "vor 3 Stunden", "kemarin": as a line of metadata, not in a sentence. Days are those of WIB.
/// </summary>
internal static partial class RelativeDate
{
    private static readonly WordFilter AgoWords = new(["lalu", "ago", "vor ", "il y a", "hace", " fa", "geleden"]);

    private static readonly WordFilter DayWords = new(
        ["kemarin", "yesterday", "gestern", "hier", "ayer", "ieri", "ontem", "gisteren", "hari ini", "today", "heute", "aujourd", "hoy", "oggi", "hoje", "vandaag"]);

    /// <param name="text">A line.</param>
    /// <param name="fetched">What it counts from.</param>
    public static ReadDate? Find(string text, DateTimeOffset fetched)
    {
        // The patterns are slow beside this, and all lines of a page are asked. "há" is sought by its letter outside ASCII.
        var span = text.AsSpan();
        var mayBeAgo = span.ContainsAnyInRange('0', '9') && (AgoWords.IsIn(span) || span.ContainsAny('á', 'Á'));
        var mayBeDay = DayWords.IsIn(span);
        if (!mayBeAgo && !mayBeDay)
            return null;
        var now = fetched.ToOffset(WrittenZone.Wib);
        if (mayBeAgo && AgoPattern().Match(text) is { Success: true } ago)
        {
            var count = int.Parse(ago.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var unit = ago.Groups["unit"].ValueSpan;
            var isSecond = Begins(unit, "detik", "sec", "sek", "seg");
            var isMinute = Begins(unit, "menit", "minu", "mins") || unit.Equals("min", StringComparison.OrdinalIgnoreCase);
            var isHour = Begins(unit, "jam", "hour", "hr", "stunde", "heure", "hora", "ore", "ora", "uur");
            var at = isSecond ? now.AddSeconds(-count) : isMinute ? now.AddMinutes(-count) : isHour ? now.AddHours(-count)
                : now.AddDays(Begins(unit, "minggu", "week", "woche", "semaine", "semana", "settiman") ? -7 * count : -count);
            return new ReadDate(at, ago.Value, HasTime: isSecond || isMinute || isHour, ZoneAssumed: false, IsRelative: true) { Index = ago.Index };
        }

        if (!mayBeDay || DayPattern().Match(text) is not { Success: true } day)
            return null;
        var back = day.Groups["today"].Success ? 0 : 1;
        return new ReadDate(new DateTimeOffset(now.Date.AddDays(-back), WrittenZone.Wib), day.Value, HasTime: false, ZoneAssumed: false, IsRelative: true) { Index = day.Index };
    }

    private static bool Begins(ReadOnlySpan<char> word, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>What an outlet puts before "2 jam lalu": nothing, a separator, or a word for publishing. Sentences put other words.</summary>
    private const string Before = @"(?:^|[|•·(,:–—-]|\b(?:diposting|diunggah|dipublikasikan|diterbitkan|diperbarui|terbit|tayang|posted|published|updated|veröffentlicht|aktualisiert|publié|publicado|pubblicato|geplaatst)\b)\s*:?\s*(?:(?:sekitar|about)\s+)?";

    private const string Behind = @"(?=\s*(?:$|[|•·)–—-]))";

    [GeneratedRegex(Before + @"(?:(?<n>[0-9]{1,3})\s+(?<unit>detik|menit|jam|hari|minggu)\s+(?:yang\s+)?lalu"
        + @"|(?<n>[0-9]{1,3})\s*(?<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)\s+ago"
        + @"|(?:vor|il\s+y\s+a|hace|há)\s+(?<n>[0-9]{1,3})\s+(?<unit>sekunden?|minuten?|stunden?|tage?n?|wochen?|secondes?|minutes?|heures?|jours?|semaines?|segundos?|minutos?|horas?|días?|dias?|semanas?)"
        + @"|(?<n>[0-9]{1,3})\s+(?<unit>secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae])\s+fa"
        + @"|(?<n>[0-9]{1,3})\s+(?<unit>seconden|minuten|minuut|uur|uren|dag|dagen|week|weken)\s+geleden)" + Behind, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgoPattern();

    [GeneratedRegex(Before + @"(?:kemarin|yesterday|gestern|hier|ayer|ieri|ontem|gisteren|(?<today>hari\s+ini|today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag))(?=\s*(?:$|[|•·)–—-]|,?\s*(?:pukul\s+|jam\s+|at\s+|um\s+)?[0-9]{1,2}[:.][0-9]{2}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();
}
