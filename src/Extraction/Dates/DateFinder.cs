using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Dates;

internal static partial class DateFinder
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

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
        var near = !has || d.Line is >= -20 and <= 40;
        var close = d.Line is >= -3 and <= 10;
        if (d.Date.IsRelative) return d.Part == PagePart.Main && has && close ? 30 : 99;
        if (d.IsInList && !(d.Line is >= -3 and <= 6)) return 99;
        if (d.Part == PagePart.Main && d.Role != DateRole.Updated)
        {
            switch (d.Form)
            {
                case DateForm.Attribute when near && d.Role == DateRole.Published: return 0;
                case DateForm.Attribute when near: return 1;
                case DateForm.Named when near: return 2;
                case <= DateForm.Dateline when near && d.Role == DateRole.Published: return 3;
                case DateForm.Line when near && d.Line is >= 0 and <= 5: return 4;
                case DateForm.Line when near && d.Line is >= -10 and < 0: return 5;
            }
        }
        if (d.Part is PagePart.Aside or PagePart.Foot && d.Role != DateRole.Updated && !d.IsInList && has && (d.IsMarked || (d.Form == DateForm.Line && d.Role == DateRole.Published)))
        {
            if (d.Line is >= -3 and <= 15) return 6;
            if (d.Role == DateRole.Published && near) return 7;
        }
        if (d.Part != PagePart.Main) return d.Part == PagePart.Foot && d.Form <= DateForm.Sentence && d.Role != DateRole.Unsaid ? 22: 99;
        if (d.Role == DateRole.Updated && near && d.Form <= DateForm.Line) return 15;
        return d.Form switch
        {
            DateForm.Meta when near => 16,
            DateForm.Attribute => 17,
            DateForm.Named => 18,
            DateForm.Line when near => 19,
            DateForm.Line => 20,
            DateForm.Dateline when near => 21,
            DateForm.Sentence when d.Role != DateRole.Unsaid => 22,
            DateForm.Sentence when near => 31,
            _ => 99,
        };
    }

    private static IEnumerable<PublicationDate> All(ParsedPage page, Headline headline)
    {
        var f = page.Input.Fetched;
        if (page.Data?.Published is { } p && DateReader.Machine(p, f) is { } j) yield return As(j, DateOrigin.JsonLd);
        foreach (var m in MetaDates.OfPublication(page.Meta, f)) yield return As(m, DateOrigin.Meta);
        var survey = DateSurvey.Of(page.Document, headline, f);
        if (ScriptDates.OfJsonLd(survey.Scripts, f) is { } raw) yield return As(raw, DateOrigin.JsonLd);
        var ranked = Ranked(survey);
        foreach (var (t, r) in ranked.Where(x => x.Tier < 4)) yield return As(r.Date, t < 2 ? DateOrigin.TimeElement : DateOrigin.VisibleText);
        foreach (var m in MetaDates.OfCreation(page.Meta, f)) yield return As(m, DateOrigin.Meta);
        foreach (var (t, r) in ranked.Where(x => x.Tier is >= 4 and < 10)) yield return As(r.Date, t < 2 ? DateOrigin.TimeElement : DateOrigin.VisibleText);
        if (AddressDate.Find(page.Input.Url) is { } u) yield return As(u, DateOrigin.Url);
        foreach (var (t, r) in ranked.Where(x => x.Tier is >= 10 and < 20)) yield return As(r.Date, DateOrigin.VisibleText) with { Raw = "T" + t + r.Date.Raw };
        if (ScriptDates.OfState(survey.Scripts, f) is { } st) yield return As(st, DateOrigin.Sitemap) with { Raw = "T state " + st.Raw };
        foreach (var (t, r) in ranked.Where(x => x.Tier is >= 20 and < 30)) yield return As(r.Date, DateOrigin.VisibleText) with { Raw = "T" + t + r.Date.Raw };
        foreach (var m in MetaDates.OfChange(page.Meta, f)) yield return As(m, DateOrigin.Sitemap);
        foreach (var (t, r) in ranked.Where(x => x.Tier is >= 30 and <= 31)) yield return As(r.Date, DateOrigin.VisibleText) with { Raw = "T" + t + r.Date.Raw };
    }

    private static PublicationDate As(ReadDate date, DateOrigin from) => new(date.At, from, date.Raw, date.HasTime, date.ZoneAssumed);
}
