using PortalMitra.Extraction.CreditLines;

namespace PortalMitra.Extraction;

/// <summary>
/// Reads the marks of a text's origin. They stand at its edges, which are the first paragraph, the last two and the lines of the
/// template: in the middle "siaran pers" is merely talked about.
/// </summary>
internal static class CreditsFinder
{
    /// <summary>Paragraphs at the end that may hold marks.</summary>
    private const int LastParagraphs = 2;

    /// <summary>More marks than this are a list of something else.</summary>
    private const int MaxMarks = 20;

    /// <param name="paragraphs">The running text.</param>
    /// <param name="creditLines">Lines of the template that name people or origins, as they were left out of it.</param>
    /// <param name="facts">Title, section and author may say that the text is paid for or an office's own.</param>
    public static Credits Read(IReadOnlyList<string> paragraphs, IReadOnlyList<string> creditLines, PageFacts facts)
    {
        var dateline = paragraphs.Count > 0 ? Dateline.Of(paragraphs[0], facts.Outlet) : new Dateline(null, null);
        List<string> ends = [.. paragraphs.TakeLast(LastParagraphs), .. creditLines];
        List<string> edges = [.. paragraphs.Take(1), .. paragraphs.Skip(1).TakeLast(LastParagraphs), .. creditLines];

        var endings = ends.ConvertAll(EndMark.Of);
        var byline = FirstAuthor(edges) ?? endings.FindLast(ending => ending.Byline is not null).Byline;
        var marks = new List<SourceMark>();
        Add(AtFront(facts));
        Add(OfName(dateline.Outlet));
        foreach (var line in edges)
        {
            Add(EndMark.AtFront(line));
            Add(SourceMarks.InWords(line));
            Add(OfName(NamedLine.Source(line)));
        }

        foreach (var ending in endings)
            Add(ending.Marks);
        Add(OfName(byline));
        return new Credits { DatelinePlace = dateline.Place, DatelineOutlet = dateline.Outlet, Byline = byline, Marks = marks };

        void Add(IEnumerable<SourceMark> found)
        {
            foreach (var mark in found)
            {
                if (marks.Count < MaxMarks && !marks.Contains(mark))
                    marks.Add(mark);
            }
        }
    }

    private static string? FirstAuthor(List<string> lines)
    {
        foreach (var line in lines)
        {
            if (NamedLine.Author(line) is { } author)
                return author;
        }

        return null;
    }

    /// <summary>"ADVERTORIAL: …", "… (Adv)", the section "Pariwara", the author "Humas".</summary>
    private static IEnumerable<SourceMark> AtFront(PageFacts facts) =>
        SourceMarks.InWords(facts.Title).Concat(EndMark.AtFront(facts.Title)).Concat(EndMark.Of(facts.Title).Marks).Concat(OfName(facts.Section).Where(mark => mark.Kind == SourceMarkKind.Paid)).Concat(OfName(facts.Author));

    private static IEnumerable<SourceMark> OfName(string? name) =>
        name is not null && SourceMarks.Of(name) is { } kind ? [new SourceMark(kind, name)] : [];
}
