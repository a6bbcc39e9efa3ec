using AngleSharp.Dom;

namespace PortalMitra.Extraction.Facts;

/// <summary>The byline that readers see: an element named as the author's place, or a line "By …" or "Penulis: …".</summary>
internal static class BylineFinder
{
    /// <summary>How far behind the headline a byline stands that belongs to it, in elements.</summary>
    private const int Near = 80;

    /// <summary>Some put it above.</summary>
    private const int NearBefore = 40;

    /// <summary>A place that scores less is no byline.</summary>
    private const double MinScore = 4;

    /// <summary>An author's box with more nodes holds other articles.</summary>
    private const int MaxNodes = 200;

    /// <summary>Where a label has more neighbours the name is not looked for among them.</summary>
    private const int MaxSiblings = 100;

    /// <summary>Ancestors within which the other authors of the same byline stand.</summary>
    private const int SharedLevels = 3;

    private static readonly string[] ProfilePaths = ["/author/", "/autor", "/auteur", "/penulis", "/profil", "/redaktion/", "/contributor", "/reporter", "/people/", "/staff/", "author="];

    public static List<string> Find(ParsedPage page, Headline headline, Surroundings surroundings)
    {
        var from = headline.Element is { } element ? page.Outline.Headings.FirstOrDefault(spot => spot.Element == element).Position : 0;
        var candidates = new List<Candidate>();
        foreach (var spot in page.Outline.Authors)
        {
            if (!surroundings.IsAmongOthers(spot.Element))
                Consider(candidates, spot, PlaceScore(spot.Element), NameIn(spot.Element), from);
        }

        foreach (var spot in page.Outline.Bylines)
        {
            if (!surroundings.IsAmongOthers(spot.Element) && Line(spot.Element) is { } line)
                Consider(candidates, spot, line.Score, line.Text, from, mustBeNear: !line.IsLabel);
        }

        if (candidates.MaxBy(candidate => candidate.Score) is not { } best)
            return [];
        // Many names are those of other articles, one alone is this one's.
        var isOnly = candidates.TrueForAll(candidate => candidate.Names[0].Equals(best.Names[0], StringComparison.OrdinalIgnoreCase));
        return best.Score + (isOnly ? 1 : 0) >= MinScore ? WithOthers(best, candidates) : [];
    }

    private static void Consider(List<Candidate> candidates, Spot spot, double score, string? text, int from, bool mustBeNear = false)
    {
        var distance = spot.Position - from;
        var isNear = from > 0 && distance is >= -NearBefore and <= Near;
        if ((mustBeNear && !isNear) || text is null || AuthorNames.Read(text) is not { Count: > 0 } names)
            return;
        var isFull = AuthorNames.IsFullName(names[0]);
        if (mustBeNear && !isFull)
            return;
        score += isNear ? distance >= 0 ? 3 : 1.5 : 0;
        score += isFull ? 1.5 : 0;
        score += BylineWords.LabelLength(text) > 0 || BylineWords.PrepositionLength(text) > 0 ? 1.5 : 0;
        // The nearest, and of nested ones the innermost.
        score -= Math.Min(2, Math.Abs(distance) / 500.0) + (text.Length / 500.0);
        candidates.Add(new Candidate(spot.Element, names, score));
    }

    /// <summary>Microdata say which part of an author's box is the name.</summary>
    private static string? NameIn(IElement element) =>
        element.HasAttribute("itemscope")
            && PageText.Descendants(element).Take(MaxNodes).OfType<IElement>().FirstOrDefault(inner => inner.GetAttribute("itemprop") == "name") is { } name
            && (name.LocalName == "meta" ? name.GetAttribute("content") : VisibleText.Of(name, AuthorNames.MaxText)) is { } text
            ? text
            : VisibleText.Of(element, AuthorNames.MaxText);

    private static double PlaceScore(IElement element)
    {
        var score = element.LocalName == "address" ? 2.0 : 3.0;
        if (element.HasAttribute("itemprop") || element.HasAttribute("rel"))
            score += 1;
        if (element.GetAttribute("href") is { } address && IsProfile(address))
            score += 1;
        return score;
    }

    private static bool IsProfile(string address) =>
        ProfilePaths.Any(part => address.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>A line that begins with a byline's words; where it ends with them, the name is looked for right behind.</summary>
    private static (string Text, double Score, bool IsLabel)? Line(IElement element)
    {
        var at = element;
        for (var level = 0; level < 4 && at is not null; level++, at = at.ParentElement)
        {
            if (VisibleText.Of(at, AuthorNames.MaxText) is not { } text)
                return null;
            var label = BylineWords.LabelLength(text);
            var length = Math.Max(label, BylineWords.PrepositionLength(text));
            if (length == 0)
                return null;
            var rest = text.AsSpan(length).TrimStart();
            if (rest.Trim(" :：").Length < 2)
            {
                if (label > 0 && Behind(at) is { } name)
                    return ($"{text.TrimEnd(' ', ':', '：')}: {name}", text.EndsWith(':') ? 3 : 2, true);
                continue;
            }

            var hasColon = rest[0] is ':' or '：';
            return label > 0 && hasColon ? (text, 3, true) : label > 0 && label == length && at != element ? (text, 2, true) : (text, 1, false);
        }

        return null;
    }

    /// <summary>The text right behind an element that holds a label alone.</summary>
    private static string? Behind(IElement label)
    {
        if (label.Parent is not { ChildNodes: { Length: <= MaxSiblings } siblings })
            return null;
        var text = "";
        for (var index = siblings.Index(label) + 1; index > 0 && index < siblings.Length; index++)
        {
            text += siblings[index] switch
            {
                IText piece => piece.Data,
                IElement { LocalName: "br" or "hr" } => "\n",
                IElement element => VisibleText.Of(element, AuthorNames.MaxText),
                _ => "",
            };
            if (!string.IsNullOrWhiteSpace(text) && (text.EndsWith('\n') || siblings[index] is IElement))
                break;
        }

        return PageText.Fold(text) is { Length: >= 2 and <= AuthorNames.MaxText } name ? name : null;
    }

    /// <summary>The byline's other authors, each in an element of its own.</summary>
    private static List<string> WithOthers(Candidate best, List<Candidate> candidates)
    {
        var shared = best.Element;
        for (var level = 0; level < SharedLevels && shared.ParentElement is { LocalName: not ("body" or "html" or "main" or "article") } parent; level++)
            shared = parent;
        var names = new List<string>(best.Names);
        foreach (var other in candidates.Where(other => other != best && other.Element.LocalName == best.Element.LocalName && other.Element.ClassName == best.Element.ClassName && IsWithin(other.Element, shared)))
            names.AddRange(other.Names.Where(name => AuthorNames.IsFullName(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase)));
        return names;
    }

    private static bool IsWithin(IElement element, IElement container)
    {
        var at = element;
        for (var level = 0; level <= SharedLevels && at is not null; level++, at = at.ParentElement)
        {
            if (at == container)
                return true;
        }

        return false;
    }

    private sealed record Candidate(IElement Element, List<string> Names, double Score);
}
