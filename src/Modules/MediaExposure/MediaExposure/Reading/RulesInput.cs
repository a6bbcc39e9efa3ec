using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>What staff enter about reading an outlet's pages.</summary>
internal sealed class RulesInput
{
    /// <summary>Fields that hold one selector each, in the form's order; <see cref="Remove"/> holds one a line.</summary>
    public static readonly IReadOnlyList<string> Fields = [nameof(Body), nameof(Title), nameof(Date), nameof(Author), nameof(NextPage)];

    /// <summary>The address of the example page, as typed.</summary>
    public string? Address { get; set; }

    /// <summary>The example page that was fetched; null: the one that is stored with the rules.</summary>
    public long? ExampleId { get; set; }

    public string? Body { get; set; }
    public string? Remove { get; set; }
    public string? Title { get; set; }
    public string? Author { get; set; }
    public string? Date { get; set; }
    public string? NextPage { get; set; }

    /// <summary>Of the rules that the person saw; null when there were none.</summary>
    public int? Version { get; set; }

    public static RulesInput Of(ReadingRules? rules, string? address) => new()
    {
        Address = address ?? rules?.ExampleUrl,
        Body = rules?.Body,
        Remove = rules?.Remove,
        Title = rules?.Title,
        Author = rules?.Author,
        Date = rules?.Date,
        NextPage = rules?.NextPage,
        Version = rules?.Version,
    };

    public string? this[string field]
    {
        get => field switch
        {
            nameof(Body) => Body,
            nameof(Remove) => Remove,
            nameof(Title) => Title,
            nameof(Date) => Date,
            nameof(Author) => Author,
            nameof(NextPage) => NextPage,
            _ => null,
        };
        set => _ = field switch
        {
            nameof(Body) => Body = value,
            nameof(Remove) => Remove = value,
            nameof(Title) => Title = value,
            nameof(Date) => Date = value,
            nameof(Author) => Author = value,
            nameof(NextPage) => NextPage = value,
            _ => null,
        };
    }

    public bool IsEmpty => Selectors().Count == 0;

    /// <summary>All selectors with the field they stand in, in the form's order.</summary>
    public IReadOnlyList<(string Field, string Selector)> Selectors() =>
    [
        .. Fields.Take(1).Where(IsFilled).Select(field => (field, this[field]!.Trim())),
        .. ReadingRules.Lines(Remove).Select(line => (nameof(Remove), line)),
        .. Fields.Skip(1).Where(IsFilled).Select(field => (field, this[field]!.Trim())),
    ];

    /// <summary>What is wrong: the field, the key of the words, and the selector they speak of.</summary>
    public IEnumerable<(string Field, string Words, string Selector)> Problems()
    {
        foreach (var (field, selector) in Selectors())
        {
            if (ProblemOf(selector) is { } words)
                yield return (field, words, selector.Length > 60 ? selector[..60] + "…" : selector);
        }

        if (ReadingRules.Lines(Remove).Count > ReadingRules.MaxRemoved)
            yield return (nameof(Remove), "Rules.TooManyRemoved", "");
    }

    /// <summary>Those of the rules that can be used; the others are named by <see cref="Problems"/>.</summary>
    public OutletRules ToRules() => new()
    {
        Body = Usable(Body),
        Remove = [.. ReadingRules.Lines(Remove).Take(ReadingRules.MaxRemoved).Where(ListingLinks.IsSelector)],
        Title = Usable(Title),
        Author = Usable(Author),
        Date = Usable(Date),
        NextPage = Usable(NextPage),
    };

    public void WriteTo(ReadingRules rules)
    {
        (rules.Body, rules.Title, rules.Author) = (Tidy(Body), Tidy(Title), Tidy(Author));
        (rules.Date, rules.NextPage, rules.Remove) = (Tidy(Date), Tidy(NextPage), string.Join('\n', ReadingRules.Lines(Remove)));
    }

    public bool IsSameAs(ReadingRules rules) =>
        (Tidy(Body), Tidy(Title), Tidy(Author), Tidy(Date), Tidy(NextPage), string.Join('\n', ReadingRules.Lines(Remove)))
        == (rules.Body, rules.Title, rules.Author, rules.Date, rules.NextPage, rules.Remove);

    /// <summary>Puts a suggestion into its field: a field and a selector, parted by a blank. Of what is to be removed there may be several.</summary>
    public void Take(string suggestion)
    {
        if (suggestion.Split(' ', 2) is not [var field, var selector])
            return;
        if (field != nameof(Remove))
            this[field] = selector;
        else if (!ReadingRules.Lines(Remove).Contains(selector))
            Remove = string.Join('\n', ReadingRules.Lines(Remove).Append(selector));
    }

    /// <summary>Key of the words for what is wrong with a selector; null when nothing is.</summary>
    public static string? ProblemOf(string selector) =>
        selector.Length > ReadingRules.MaxSelector ? "Rules.SelectorLong"
        : ListingLinks.IsSelector(selector) ? null
        : selector.Contains(":has", StringComparison.OrdinalIgnoreCase) ? "Rules.SelectorHas"
        : "Rules.SelectorBad";

    private bool IsFilled(string field) => !string.IsNullOrWhiteSpace(this[field]);

    private static string? Tidy(string? selector) => string.IsNullOrWhiteSpace(selector) ? null : selector.Trim();

    private static string? Usable(string? selector) => Tidy(selector) is { } tidy && ListingLinks.IsSelector(tidy) ? tidy : null;
}
