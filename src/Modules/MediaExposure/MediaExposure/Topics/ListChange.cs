using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>How a field as typed differs from what another person has stored meanwhile. Pure.</summary>
/// <param name="Field">Key of the field's name.</param>
internal sealed record ListChange(string Field, IReadOnlyList<string> OnlyStored, IReadOnlyList<string> OnlyTyped)
{
    public static IReadOnlyList<ListChange> Between(Topic stored, TopicInput typed)
    {
        var theirs = TopicInput.Of(stored);
        return [.. All().Where(change => change.OnlyStored.Count + change.OnlyTyped.Count > 0)];

        IEnumerable<ListChange> All()
        {
            yield return Of(nameof(TopicInput.Name), [theirs.Name], [typed.Name]);
            yield return Of(nameof(TopicInput.IsActive), [theirs.IsActive ? "✓" : "–"], [typed.IsActive ? "✓" : "–"]);
            foreach (var list in TopicInput.Lists)
                yield return Of(list, theirs.LinesOf(list), typed.LinesOf(list));
            yield return Of(nameof(TopicInput.People), theirs.PeopleLines, typed.PeopleLines);
            yield return Of(nameof(TopicInput.Query), [theirs.Query], [typed.Query]);
            yield return Of(nameof(TopicInput.AskFrom), [theirs.AskFrom], [typed.AskFrom]);
            yield return Of(nameof(TopicInput.AcceptFrom), [theirs.Accepts ? theirs.AcceptFrom : "–"], [typed.Accepts ? typed.AcceptFrom : "–"]);
        }
    }

    private static ListChange Of(string field, IEnumerable<string?> stored, IEnumerable<string?> typed)
    {
        var (theirs, ours) = (Filled(stored), Filled(typed));
        return new ListChange(field, [.. theirs.Except(ours, StringComparer.Ordinal)], [.. ours.Except(theirs, StringComparer.Ordinal)]);
    }

    private static List<string> Filled(IEnumerable<string?> lines) => [.. lines.Select(line => line?.Trim() ?? "").Where(line => line.Length > 0)];
}
