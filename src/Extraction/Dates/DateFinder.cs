using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Dates;

internal static partial class DateFinder
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    private const int LinesAfter = 40;
    private const int LinesBefore = 20;

    public static PageDates Find(ParsedPage page, Headline headline)
    {
        var c = All(page, headline).Where(x => x.At <= page.Input.Fetched + Tolerance).ToList();
        if (c.Count == 0) return new PageDates(null, null, false);
        var best = c[0];
        best = best.HasTime ? best : c.Find(other => other.HasTime && other.At.ToOffset(best.At.Offset).Date == best.At.Date) ?? best;
        return new PageDates(best, null, false);
    }

    public static List<(int Tier, FoundDate F)> Ranked(DateSurvey survey) =>
        survey.Dates.Select(d => (Tier(d, survey.HasHeadline), d)).Where(x => x.Item1 < 99).OrderBy(x => x.Item1).ThenBy(x => x.d.Line >= 0 ? x.d.Line : 5 - 2 * x.d.Line).Select(x => (x.Item1, x.d)).ToList();

    private static int Tier(FoundDate d, bool has)
    {
        if (d.Part != PagePart.Main) return 99;
        var near = !has || d.Line is >= -LinesBefore and <= LinesAfter;
        if (d.Date.IsRelative) return has && d.Line is >= -5 and <= 10 ? 11 : 99;
        if (d.Role == DateRole.Updated) return near && d.Form <= DateForm.Line ? 9 : 99;
        return d.Form switch
        {
            DateForm.Attribute when near && d.Role == DateRole.Published => 0,
            DateForm.Attribute when near => 1,
            DateForm.Named when near => 2,
            _ when near && d.Role == DateRole.Published && d.Form <= DateForm.Dateline => 3,
            DateForm.Line when near && d.Line >= 0 => 4,
            DateForm.Line when near => 5,
            DateForm.Meta when near => 6,
            DateForm.Attribute => 7,
            DateForm.Named => 8,
            DateForm.Line => 10,
            DateForm.Dateline when near => 12,
            DateForm.Sentence when near => 13,
            _ => 99,
        };
    }

    private static IEnumerable<PublicationDate> All(ParsedPage page, Headline headline)
    {
        var f = page.Input.Fetched;
        if (page.Data?.Published is { } p && DateReader.Machine(p, f) is { } j) yield return As(j, DateOrigin.JsonLd);
        foreach (var m in MetaDates.OfPublication(page.Meta, f)) yield return As(m, DateOrigin.Meta);
        var survey = DateSurvey.Of(page.Document, headline, f);
        foreach (var s in survey.Scripts.Where(s => s.GetAttribute("type") == "application/ld+json"))
        {
            var m = JsonPublished().Match(s.TextContent);
            if (m.Success && DateReader.Machine(m.Groups[1].Value, f) is { } d) yield return As(d, DateOrigin.JsonLd);
        }
        foreach (var m in MetaDates.OfCreation(page.Meta, f)) yield return As(m, DateOrigin.Meta);
        var ranked = Ranked(survey);
        foreach (var (t, r) in ranked.Where(x => x.Tier < 6)) yield return As(r.Date, t < 2 ? DateOrigin.TimeElement : DateOrigin.VisibleText);
        if (AddressDate.Find(page.Input.Url) is { } u) yield return As(u, DateOrigin.Url);
        foreach (var (t, r) in ranked.Where(x => x.Tier >= 6)) yield return As(r.Date, DateOrigin.VisibleText);
    }

    private static PublicationDate As(ReadDate date, DateOrigin from) => new(date.At, from, date.Raw, date.HasTime, date.ZoneAssumed);

    [GeneratedRegex(@"""datePublished""\s{0,5}:\s{0,5}""([^""]{8,40})""")]
    private static partial Regex JsonPublished();
}
