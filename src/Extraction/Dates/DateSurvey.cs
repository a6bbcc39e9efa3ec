using System.Text;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// The dates a page shows or carries in its elements, gathered on one walk over the tree. Text is read by lines, as readers
/// see it: what a block, a <c>br</c> or an element named for a date holds.
/// </summary>
internal sealed class DateSurvey
{
    /// <summary>More of a line is not kept, in characters.</summary>
    private const int MaxLine = 600;

    /// <summary>Longer text without a digit is neither a date nor the label of one, in characters.</summary>
    private const int MaxWordsOnly = 80;

    /// <summary>Shorter lines are those of templates, in characters.</summary>
    private const int MinRunningText = 60;

    /// <summary>A label stands on the line before its date at most so long.</summary>
    private const int MaxLabel = 40;

    /// <summary>"28.01.22" is a date where little else stands, in characters.</summary>
    private const int MaxShortYearLine = 40;

    /// <summary>A page with more dates is a calendar or an attack; the rest are not kept.</summary>
    private const int MaxDates = 2000;

    /// <summary>So many different days under one name are a list.</summary>
    private const int MinList = 3;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul", "center",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "style", "noscript", "template", "svg", "select", "iframe", "textarea", "object", "math", "option", "button", "picture", "video", "audio",
    };

    private readonly DateTimeOffset _fetched;
    private readonly string _title;
    private readonly IElement? _headline;
    private readonly HashSet<IElement> _around = [];
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, Traits> _traits = new(StringComparer.Ordinal);
    private Place _line;
    private bool _hasDigit;
    private bool _hasLine;
    private string _label = "";
    private int _lines;
    private int _headlineAt = -1;
    private int _runningText;

    private DateSurvey(string title, IElement? headline, DateTimeOffset fetched)
    {
        _title = title;
        _headline = headline;
        _fetched = fetched;
        for (var ancestor = headline; ancestor is not null; ancestor = ancestor.ParentElement)
            _around.Add(ancestor);
    }

    /// <summary>In the order of the page.</summary>
    public List<FoundDate> Dates { get; } = [];

    /// <summary>Scripts that may carry dates as data.</summary>
    public List<IElement> Scripts { get; } = [];

    /// <summary>Whether a headline was met, so that <see cref="FoundDate.Line"/> counts from it.</summary>
    public bool HasHeadline => _headlineAt >= 0;

    /// <param name="document">The page.</param>
    /// <param name="headline">Where it stands; without one the first <c>h1</c> takes its place.</param>
    /// <param name="fetched">What relative dates count from.</param>
    /// <param name="linesAfterHeadline">The walk ends so many lines behind the headline.</param>
    public static DateSurvey Of(IDocument document, Headline headline, DateTimeOffset fetched, int linesAfterHeadline = int.MaxValue)
    {
        var survey = new DateSurvey(headline.Text, headline.Element, fetched);
        survey.Walk(document, linesAfterHeadline);
        survey.Finish();
        return survey;
    }

    private void Finish()
    {
        var lists = Dates.GroupBy(date => date.Name).Where(group => group.Select(date => date.Date.Day).Distinct().Take(MinList).Count() == MinList)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < Dates.Count; i++)
        {
            var date = Dates[i];
            Dates[i] = date with { Line = HasHeadline ? date.Line - _headlineAt : date.Line, IsInList = lists.Contains(date.Name) };
        }
    }

    /// <summary>What the class or id of an element says, remembered: pages repeat few of them often.</summary>
    private readonly record struct Traits(PagePart Part, DateRole Role, bool IsDate, bool IsMeta)
    {
        public Traits And(Traits other) => new(Part != PagePart.Main ? Part : other.Part, Role != DateRole.Unsaid ? Role : other.Role, IsDate || other.IsDate, IsMeta || other.IsMeta);
    }

    /// <summary>Where text stands; <paramref name="Holder"/> is the element that tells what it is.</summary>
    private readonly record struct Place(PagePart Part, DateRole Role, bool IsDate, bool IsMeta, bool IsArticle, IElement? Holder)
    {
        public string Name => Holder is null ? "" : $"{Holder.LocalName} {Holder.ClassName}";
    }

    private void Walk(IDocument document, int linesAfterHeadline)
    {
        var open = new Stack<(INodeList Children, int Next, Place Place, bool IsBlock)>();
        open.Push((document.ChildNodes, 0, default(Place), false));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Children.Length)
            {
                if (at.IsBlock)
                    Flush();
                else
                    Append(" ", at.Place);
                continue;
            }

            open.Push(at with { Next = at.Next + 1 });
            switch (at.Children[at.Next])
            {
                case IText text:
                    Append(text.Data, at.Place);
                    break;
                case IElement element:
                    if (HasHeadline && _lines - _headlineAt > linesAfterHeadline)
                        return;
                    if (element.LocalName == "script")
                        Scripts.Add(element);
                    if (element.LocalName is "head" or "script" || Skipped.Contains(element.LocalName))
                    {
                        if (element.LocalName == "head")
                            Scripts.AddRange(element.Children.Where(child => child.LocalName == "script"));
                        break;
                    }

                    var isBlock = Blocks.Contains(element.LocalName);
                    if (isBlock)
                        Flush();
                    if (element == _headline || (_headline is null && !HasHeadline && element.LocalName == "h1"))
                        _headlineAt = _lines;
                    var place = PlaceOf(element, at.Place);
                    ReadAttributes(element, place);
                    if (element.HasChildNodes)
                        open.Push((element.ChildNodes, 0, place, isBlock));
                    break;
                default:
                    break;
            }
        }

        Flush();
    }

    private Place PlaceOf(IElement element, Place parent)
    {
        var traits = element.Attributes.Length == 0 ? default : TraitsOf(element.ClassName).And(TraitsOf(element.Id));
        // What holds the headline holds the article, whatever it is called: themes name whole pages "has-sidebar".
        if (_around.Contains(element) || element.LocalName is "body" or "html")
            return new Place(PagePart.Main, DateRole.Unsaid, false, false, parent.IsArticle || element.LocalName is "article" or "main", null);
        var part = parent.Part != PagePart.Main ? parent.Part : PartOf(element, traits, parent.IsArticle);
        // WordPress names an article "status-publish": what holds a whole text is not named for its date.
        if (element.LocalName is "article" or "main" or "section")
            return new Place(part, parent.Role, parent.IsDate, parent.IsMeta, parent.IsArticle || element.LocalName != "section", parent.Holder);
        var isTime = element.LocalName == "time";
        return new Place(
            part,
            traits.Role != DateRole.Unsaid ? traits.Role : parent.Role,
            isTime || traits.IsDate || parent.IsDate,
            traits.IsMeta || parent.IsMeta,
            parent.IsArticle,
            isTime || traits.IsDate || !parent.IsDate ? element : parent.Holder);
    }

    private static PagePart PartOf(IElement element, Traits traits, bool isInArticle) => element.LocalName switch
    {
        // WordPress names an article for its rubrics, and a rubric may be called anything.
        "article" or "main" or "time" => PagePart.Main,
        "nav" => PagePart.Others,
        "blockquote" => PagePart.Quote,
        // A footer of the article is the place of its byline; that of the page is not.
        "footer" => isInArticle ? PagePart.Main : PagePart.Foot,
        "aside" when traits.IsMeta => PagePart.Main,
        "aside" => traits.Part is PagePart.Main or PagePart.Foot ? PagePart.Aside : traits.Part,
        _ => traits.Part,
    };

    private Traits TraitsOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return default;
        if (!_traits.TryGetValue(name, out var traits))
            _traits[name] = traits = TraitsOfName(name);
        return traits;
    }

    private static Traits TraitsOfName(string name)
    {
        name = name.Replace("status-publish", "", StringComparison.Ordinal);
        var isPublished = DateWords.NamesPublished(name);
        // "entry-meta social-comments" is a byline, "comment-meta" is not.
        var part = DateWords.NamesComments(name) && !isPublished && !name.Contains("entry-meta", StringComparison.Ordinal) ? PagePart.Comments
            : DateWords.NamesOthers(name) ? PagePart.Others
            : DateWords.NamesAside(name) ? PagePart.Aside
            : DateWords.NamesFoot(name) ? PagePart.Foot : PagePart.Main;
        // "entry-date published updated" is WordPress's class for both.
        var role = isPublished ? DateRole.Published : DateWords.NamesUpdated(name) ? DateRole.Updated : DateRole.Unsaid;
        return new Traits(part, role, role != DateRole.Unsaid || DateWords.NamesDate(name), DateWords.NamesMeta(name));
    }

    private void ReadAttributes(IElement element, Place place)
    {
        if (element.Attributes.Length == 0)
            return;
        var property = element.GetAttribute("itemprop") ?? element.GetAttribute("property");
        if (property is not null && RoleOf(property) is { } role)
        {
            AddAttribute(element.GetAttribute("datetime") ?? element.GetAttribute("content"), place with { Role = role });
            return;
        }

        if (element.LocalName == "time")
        {
            AddAttribute(element.GetAttribute("datetime"), element.HasAttribute("pubdate") ? place with { Role = DateRole.Published } : place);
            return;
        }

        if (place.IsDate && place.Holder is not null)
        {
            AddAttribute(element.GetAttribute("title") ?? element.GetAttribute("datetime") ?? element.GetAttribute("data-datetime") ?? element.GetAttribute("data-date"), place);
        }
        else if (element.LocalName == "abbr")
        {
            AddAttribute(element.GetAttribute("data-utime"), place);
        }
    }

    /// <summary>Microdata of schema.org, and RDFa of Dublin Core and schema.org.</summary>
    private static DateRole? RoleOf(string property)
    {
        if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase)
            || property.Contains("dc:date", StringComparison.OrdinalIgnoreCase) || property.Contains("dc:created", StringComparison.OrdinalIgnoreCase)
            || property.Equals("pubdate", StringComparison.OrdinalIgnoreCase) || property.Contains("dc:issued", StringComparison.OrdinalIgnoreCase))
            return DateRole.Published;
        return property.Contains("dateModified", StringComparison.OrdinalIgnoreCase) || property.Contains("dc:modified", StringComparison.OrdinalIgnoreCase) ? DateRole.Updated : null;
    }

    private void AddAttribute(string? value, Place place)
    {
        if (value is { Length: >= 8 } && DateReader.Machine(value, _fetched) is { IsRelative: false } date)
            Add(new FoundDate(date, DateForm.Attribute, place.Role, place.Part, _lines, place.Name));
    }

    private void Add(FoundDate date)
    {
        if (Dates.Count < MaxDates)
            Dates.Add(date with { Text = _runningText });
    }

    private void Append(string text, Place place)
    {
        if (text.AsSpan().Trim().IsEmpty)
        {
            AppendBlank();
            return;
        }

        // An element named for a date is a line of its own.
        if (_hasLine && place.IsDate != _line.IsDate)
            Flush();
        if (!_hasLine)
            _line = place;
        _hasLine = true;
        foreach (var character in text.AsSpan())
        {
            if (char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF')
            {
                AppendBlank();
                continue;
            }

            if (_text.Length >= MaxLine)
                return;
            _hasDigit |= char.IsAsciiDigit(character);
            _text.Append(character);
        }
    }

    /// <summary>White space is folded as it comes.</summary>
    private void AppendBlank()
    {
        if (_hasLine && _text.Length is > 0 and < MaxLine && _text[^1] != ' ')
            _text.Append(' ');
    }

    private void Flush()
    {
        if (!_hasLine)
        {
            _text.Clear();
            return;
        }

        var length = _text.Length;
        var text = _hasDigit || _text.Length <= MaxWordsOnly ? _text.ToString().TrimEnd() : "";
        _text.Clear();
        var place = _line;
        var hasDigit = _hasDigit;
        (_hasLine, _hasDigit) = (false, false);
        ReadLine(text, place, hasDigit);
        _lines++;
        if (HasHeadline && length > MinRunningText)
            _runningText += length;
        _label = text.Length <= MaxLabel ? text : "";
    }

    private void ReadLine(string text, Place place, bool hasDigit)
    {
        // The headline's own date is that of an event.
        if (_title.Length > 0 && !place.IsDate)
            text = text.Replace(_title, "", StringComparison.OrdinalIgnoreCase);
        if (text.Length < 4)
            return;
        var dates = hasDigit && text.Length >= 8 ? DateReader.All(text, shortYears: place.IsDate || text.Length <= MaxShortYearLine) : [];
        if (dates.Count == 0)
        {
            if (text.Length <= MaxWordsOnly && place.Part == PagePart.Main && RelativeDate.Find(text, _fetched) is { } relative)
                Add(new FoundDate(relative, DateForm.Line, DateRole.Unsaid, place.Part, _lines, place.Name));
            return;
        }

        var from = 0;
        foreach (var date in dates)
        {
            var lead = text.AsSpan(from, Math.Max(0, date.Index - from));
            if (lead.Length > MaxLabel)
                lead = lead[^MaxLabel..];
            var role = place.Role;
            if (DateWords.SaysUpdated(lead))
                role = DateRole.Updated;
            else if (DateWords.SaysPublished(lead))
                role = DateRole.Published;
            else if (date.Index <= 3 && from == 0 && DateWords.SaysUpdated(_label))
                role = DateRole.Updated;
            else if (date.Index <= 3 && from == 0 && DateWords.SaysPublished(_label))
                role = DateRole.Published;
            else if (from > 0 && role == DateRole.Published)
                role = DateRole.Unsaid;
            Add(new FoundDate(date, FormOf(text, date, place), role, place.Part, _lines, place.Name));
            from = date.Index + date.Raw.Length;
        }
    }

    private static DateForm FormOf(string text, ReadDate date, Place place)
    {
        var rest = text.Length - date.Raw.Length;
        if (place.IsDate && rest < 100)
            return DateForm.Named;
        var isSentence = (text[^1] is '.' or '!' or '?' or '"' or '”' && date.Raw.Length * 3 < text.Length) || text.Length > 200;
        if (isSentence)
            return date.Index <= 30 ? DateForm.Dateline : DateForm.Sentence;
        return rest <= 60 ? DateForm.Line : place.IsMeta ? DateForm.Meta : DateForm.Sentence;
    }
}
