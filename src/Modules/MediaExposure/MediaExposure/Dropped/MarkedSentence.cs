using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>A sentence with the names in it marked that gave or took points. Everything from outside is encoded.</summary>
internal static class MarkedSentence
{
    public static IHtmlContent Of(MatchedSentence sentence, IEnumerable<MatchReason> reasons)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in Marks(sentence, reasons))
        {
            // Names may overlap: what is marked already is not marked twice.
            if (start < at || end > sentence.Text.Length)
                continue;
            html.Append(Encode(sentence.Text[at..start])).Append("<mark>").Append(Encode(sentence.Text[start..end])).Append("</mark>");
            at = end;
        }

        return new HtmlString(html.Append(Encode(sentence.Text[at..])).ToString());
    }

    private static IEnumerable<(int Start, int End)> Marks(MatchedSentence sentence, IEnumerable<MatchReason> reasons) => reasons
        .SelectMany(reason => new[] { (Zone: (Zone?)reason.Zone, reason.Start, reason.End), (Zone: reason.PlaceZone ?? reason.Zone, Start: reason.PlaceStart, End: reason.PlaceEnd) })
        .Where(mark => (mark.Zone == Zone.Title) == (sentence.Zone == Zone.Title) && mark is { Start: not null, End: not null })
        .Select(mark => (mark.Start!.Value - sentence.Start, mark.End!.Value - sentence.Start))
        .Where(mark => mark.Item1 >= 0 && mark.Item1 < mark.Item2)
        .Distinct()
        .OrderBy(mark => mark.Item1).ThenByDescending(mark => mark.Item2);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
