using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>An outlet's rules on one page: takes out what they remove, and notes which of them fit nothing.</summary>
internal static class RuleUse
{
    /// <returns>A warning for each rule that fits nothing, or is no selector.</returns>
    public static IReadOnlyList<string> Apply(IDocument document, OutletRules? rules)
    {
        if (rules is null)
            return [];
        var warnings = new List<string>();
        foreach (var selector in rules.Remove.Take(OutletRules.MaxRemove))
        {
            var elements = Selectors.Parse(selector) is { } parsed ? Selectors.All(document, parsed).ToList() : [];
            if (elements.Count == 0)
                warnings.Add(Unmatched(nameof(rules.Remove)));
            foreach (var element in elements)
            {
                // A page without its root is none: that is emptied.
                if (element.LocalName is "head" or "body")
                    element.TextContent = "";
                else if (element.LocalName != "html")
                    element.Remove();
            }
        }

        Note(nameof(rules.Body), rules.Body);
        Note(nameof(rules.Title), rules.Title);
        Note(nameof(rules.Author), rules.Author);
        Note(nameof(rules.Date), rules.Date);
        return [.. warnings.Distinct()];

        // That there is no further page is no fault of the rule.
        void Note(string name, string? selector)
        {
            if (selector is not null && (Selectors.Parse(selector) is not { } parsed || !Selectors.All(document, parsed).Any()))
                warnings.Add(Unmatched(name));
        }
    }

    private static string Unmatched(string rule) => $"{ExtractionWarning.RuleUnmatched}:{char.ToLowerInvariant(rule[0])}{rule[1..]}";
}
