using PortalMitra.Framework.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>Finds what is wrong with a topic as typed, line by line. Pure.</summary>
internal static class TopicProblems
{
    public const int MaxName = 200;

    /// <summary>Longest line: no name is longer, a pasted paragraph is.</summary>
    public const int MaxLine = 100;

    /// <summary>Most lines of one list.</summary>
    public const int MaxLines = 2000;

    public const int MaxPeople = 100;

    /// <summary>Lists that say the opposite of each other about a name that stands in both.</summary>
    private static readonly (string One, string Other)[] Contradicting =
    [
        // Not the words that settle a name: "Payakumbuh" is a subdistrict of ours and a city beside us.
        .. new[] { nameof(TopicInput.OwnNames), nameof(TopicInput.SubjectTerms), nameof(TopicInput.ProgrammeTerms), nameof(TopicInput.PlaceTerms), nameof(TopicInput.AmbiguousPlaceTerms) }
            .SelectMany(ours => new[] { (ours, nameof(TopicInput.NotUsTerms)), (ours, nameof(TopicInput.OtherPlaceTerms)) }),
        (nameof(TopicInput.OwnNames), nameof(TopicInput.ProgrammeTerms)),
        (nameof(TopicInput.OwnNames), nameof(TopicInput.SubjectTerms)),
        (nameof(TopicInput.OwnNames), nameof(TopicInput.AmbiguousPlaceTerms)),
        (nameof(TopicInput.PlaceTerms), nameof(TopicInput.AmbiguousPlaceTerms)),
    ];

    public static IEnumerable<TopicProblem> Of(TopicInput input) =>
        [.. OfName(input), .. TopicInput.Lists.SelectMany(list => OfList(input, list)), .. OfPeople(input), .. Contradictions(input), .. OfQuery(input), .. OfThresholds(input)];

    private static IEnumerable<TopicProblem> OfName(TopicInput input)
    {
        var name = PlainText.CleanLine(input.Name);
        if (name.Length == 0)
            yield return new TopicProblem(nameof(TopicInput.Name), "Input.TopicName");
        else if (name.Length > MaxName)
            yield return new TopicProblem(nameof(TopicInput.Name), "Topic.NameLong", MaxName);
        if (input is { Query: null or "" } && !input.PeopleLines.Any()
            && new[] { nameof(TopicInput.OwnNames), nameof(TopicInput.SubjectTerms), nameof(TopicInput.ProgrammeTerms) }.All(list => input.LinesOf(list).Count == 0))
            yield return new TopicProblem(nameof(TopicInput.OwnNames), "Input.Subjects");
    }

    private static IEnumerable<TopicProblem> OfList(TopicInput input, string list)
    {
        var lines = input.LinesOf(list);
        if (lines.Count > MaxLines)
            yield return new TopicProblem(list, "Topic.TooManyLines", lines.Count, MaxLines);
        foreach (var line in lines)
        {
            if (line.Length > MaxLine)
                yield return new TopicProblem(list, "Topic.LineLong", Short(line), MaxLine);
            else if (!line.Any(char.IsLetterOrDigit))
                yield return new TopicProblem(list, "Topic.LineEmpty", line);
        }
    }

    private static IEnumerable<TopicProblem> OfPeople(TopicInput input)
    {
        if (input.PeopleLines.Count() > MaxPeople)
            yield return new TopicProblem("People[0].Name", "Topic.TooManyLines", input.PeopleLines.Count(), MaxPeople);
        for (var row = 0; row < input.People.Count; row++)
        {
            var person = input.People[row];
            if (person.IsEmpty)
                continue;
            var name = PlainText.CleanLine(person.Name) is { Length: > 0 } written ? Short(written) : "–";
            if (new[] { person.Name, person.Office }.FirstOrDefault(part => part?.Length > MaxLine) is { } tooLong)
                yield return new TopicProblem($"People[{row}].Name", "Topic.LineLong", Short(tooLong), MaxLine);
            else if (new[] { person.Name, person.Office, person.From, person.Until }.Any(part => part?.Contains('|', StringComparison.Ordinal) == true))
                yield return new TopicProblem($"People[{row}].Name", "Topic.Person.Bar", name);
            else if (TopicPerson.Parse(person.ToLine()).Error is { } error)
                yield return new TopicProblem($"People[{row}].{(error == PersonLineError.NoName ? "Name" : "From")}", $"Topic.Person.{error}", name);
        }
    }

    private static IEnumerable<TopicProblem> Contradictions(TopicInput input)
    {
        foreach (var (one, other) in Contradicting)
        {
            var theirs = input.LinesOf(other).Select(Folded).ToHashSet(StringComparer.Ordinal);
            foreach (var line in input.LinesOf(one).Where(line => Folded(line).Length > 0 && theirs.Contains(Folded(line))))
                yield return new TopicProblem(one, "Topic.InTwoLists", Short(line), new ListName(one), new ListName(other));
        }
    }

    private static IEnumerable<TopicProblem> OfQuery(TopicInput input)
    {
        if (PlainText.CleanOrNull(input.Query) is { } query && TopicQuery.Parse(query) is { Error: { } error } outcome)
            yield return new TopicProblem(nameof(TopicInput.Query), $"Query.{error}", outcome.Detail);
    }

    private static IEnumerable<TopicProblem> OfThresholds(TopicInput input)
    {
        if (input.AskTenths is not { } ask)
            yield return new TopicProblem(nameof(TopicInput.AskFrom), "Topic.AskFrom.Bad");
        else if (input.Accepts && input.AcceptTenths is { } accept && accept < ask)
            yield return new TopicProblem(nameof(TopicInput.AcceptFrom), "Topic.AcceptFrom.Below");
        if (input.Accepts && input.AcceptTenths is null)
            yield return new TopicProblem(nameof(TopicInput.AcceptFrom), "Topic.AcceptFrom.Bad");
    }

    private static string Folded(string line) => string.Join(' ', WordReader.WordsOf(line));

    private static string Short(string line) => line.Length > 60 ? line[..60] + "…" : line;
}

/// <summary>A list, to be named in the reader's language.</summary>
internal sealed record ListName(string List);
