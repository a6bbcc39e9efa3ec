namespace PortalMitra.Extraction.Dates;

/// <summary>What a date is said to be.</summary>
internal enum DateRole { Unsaid, Published, Updated }

/// <summary>In what form it stands there.</summary>
internal enum DateForm
{
    /// <summary>In an attribute for machines: <c>datetime</c>, <c>content</c>, <c>title</c> of <c>abbr</c>.</summary>
    Attribute,

    /// <summary>In an element that is named for a date.</summary>
    Named,

    /// <summary>A line of little else.</summary>
    Line,

    /// <summary>Part of a line that is named for metadata.</summary>
    Meta,

    /// <summary>Begins a sentence, as a dateline does.</summary>
    Dateline,

    /// <summary>In running text, where it is more often an event's.</summary>
    Sentence,
}

/// <summary>Which part of the page it stands in.</summary>
internal enum PagePart
{
    Main,

    /// <summary>Beside the article: its byline may stand there, and lists of other articles.</summary>
    Aside,

    /// <summary>The foot of the page or of a part of it.</summary>
    Foot,

    /// <summary>Lists of other articles, menus.</summary>
    Others,

    /// <summary>What is quoted from elsewhere, such as a post of a social network.</summary>
    Quote,

    Comments,
}

/// <summary>A date found on the page.</summary>
/// <param name="Line">The number of its line, counted from the headline: negative above it.</param>
/// <param name="Name">Kind and class of the element it stands in: the dates of a list share theirs.</param>
internal sealed record FoundDate(ReadDate Date, DateForm Form, DateRole Role, PagePart Part, int Line, string Name)
{
    /// <summary>One of several of the same name and different days: a list of articles, whatever it is called.</summary>
    public bool IsInList { get; init; }

    /// <summary>How much running text stands between the headline and it, in characters.</summary>
    public int Text { get; init; }

    /// <summary>Whether it is an element's own date, as opposed to one met in running text.</summary>
    public bool IsMarked => Form <= DateForm.Named;
}
