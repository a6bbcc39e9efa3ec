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

    /// <summary>An element named for a date that holds more text is not its own, in characters as written.</summary>
    private const int MaxHeldText = 200;

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

    private static bool IsBlock(string tag) => tag is
        "div" or "p" or "li" or "ul" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "section" or "article" or "header" or "footer" or "figure" or "figcaption" or "nav" or "aside" or "main" or "br" or "table"
        or "tr" or "td" or "th" or "blockquote" or "body" or "dd" or "dl" or "dt" or "form" or "hr" or "ol" or "pre" or "address" or "center";

    private static bool IsSkipped(string tag) => tag is
        "style" or "noscript" or "template" or "svg" or "select" or "iframe" or "textarea" or "object" or "math" or "option" or "button" or "picture" or "video" or "audio";

    private readonly DateTimeOffset _fetched;
    private readonly string _title;
    private readonly IElement? _headline;
    private readonly Places _places;

    /// <summary>The line at hand, white space folded.</summary>
    private readonly char[] _text = new char[MaxLine];
    private int _length;
    private readonly Dictionary<IElement, int> _heldText = [];
    private TextPlace _line;
    private bool _hasDigit;
    private bool _hasLine;
    private string _label = "";
    private int _lines;
    private int _headlineAt = -1;
    private int _runningText;

    private DateSurvey(FlatPage page, string title, IElement? headline, DateTimeOffset fetched)
    {
        _title = title;
        _headline = headline;
        _fetched = fetched;
        _places = new Places(page, page.Find(headline));
    }

    /// <summary>In the order of the page.</summary>
    public List<FoundDate> Dates { get; } = [];

    /// <summary>Scripts that may carry dates as data.</summary>
    public List<IElement> Scripts { get; } = [];

    /// <summary>Whether a headline was met, so that <see cref="FoundDate.Line"/> counts from it.</summary>
    public bool HasHeadline => _headlineAt >= 0;

    /// <param name="page">The page.</param>
    /// <param name="headline">Where it stands; without one the first <c>h1</c> takes its place.</param>
    /// <param name="fetched">What relative dates count from.</param>
    /// <param name="linesAfterHeadline">The walk ends so many lines behind the headline.</param>
    public static DateSurvey Of(FlatPage page, Headline headline, DateTimeOffset fetched, int linesAfterHeadline = int.MaxValue)
    {
        var survey = new DateSurvey(page, headline.Text, headline.Element, fetched);
        survey.Walk(page, linesAfterHeadline);
        survey.Finish();
        return survey;
    }

    private void Finish()
    {
        var lists = Dates.Where(date => date.Form <= DateForm.Line).GroupBy(date => date.Name).Where(group => group.Select(date => date.Date.Day).Distinct().Take(MinList).Count() == MinList)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < Dates.Count; i++)
        {
            var date = Dates[i];
            Dates[i] = date with { Line = HasHeadline ? date.Line - _headlineAt : date.Line, IsInList = date.Form <= DateForm.Line && lists.Contains(date.Name) };
        }
    }

    private void Walk(FlatPage page, int linesAfterHeadline)
    {
        var open = new Stack<(FlatNode Node, TextPlace Place, bool IsBlock)>();
        for (var i = 0; i < page.Count; i++)
        {
            while (open.TryPeek(out var at) && at.Node.End <= i)
                Close(open.Pop());
            var node = page[i];
            var above = open.TryPeek(out var holder) ? holder.Place : default;
            if (node.Element is not { } element)
            {
                Append(node.Text, above);
                continue;
            }

            if (HasHeadline && _lines - _headlineAt > linesAfterHeadline)
                return;
            if (node.Tag == "script")
                Scripts.Add(element);
            if (node.Tag is "head" or "script" || IsSkipped(node.Tag))
            {
                if (node.Tag == "head")
                    Scripts.AddRange(element.Children.Where(child => child.LocalName == "script"));
                i = node.End - 1;
                continue;
            }

            var isBlock = IsBlock(node.Tag);
            if (isBlock)
                Flush();
            var place = _places.Of(node, element, above);
            if (element == _headline || (_headline is null && !HasHeadline && node.Tag == "h1"))
            {
                _headlineAt = _lines;
                place = place with { IsHeadline = true };
            }

            if ((node.HasMore || node.ItemProp is not null) && DateAttributes.Of(element, place) is { } found)
                AddAttribute(found.Value, place with { Role = found.Role });
            if (node.End > i + 1)
                open.Push((node, place, isBlock));
        }

        while (open.TryPop(out var last))
            Close(last);
        Flush();
    }

    private void Close((FlatNode Node, TextPlace Place, bool IsBlock) at)
    {
        if (at.IsBlock)
            Flush();
        else
            Append(" ", at.Place);
    }

    private void AddAttribute(string? value, TextPlace place)
    {
        if (value is { Length: >= 8 } && DateReader.Machine(value, _fetched) is { IsRelative: false } date)
            Add(new FoundDate(date, DateForm.Attribute, place.Role, place.Part, _lines, place.Name));
    }

    private void Add(FoundDate date)
    {
        if (Dates.Count < MaxDates)
            Dates.Add(date with { Text = _runningText });
    }

    private void Append(string text, TextPlace place)
    {
        if (text.AsSpan().Trim().IsEmpty)
        {
            AppendBlank();
            return;
        }

        if (place is { IsDate: true, Holder: { } holder })
        {
            // Blogger puts whole posts into "date-posts": what holds much text is not a date's own element.
            var held = _heldText.GetValueOrDefault(holder);
            _heldText[holder] = held + text.Length;
            if (held > MaxHeldText)
                place = place with { IsDate = false, Role = DateRole.Unsaid };
        }

        // An element named for a date is a line of its own.
        if (_hasLine && place.IsDate != _line.IsDate)
            Flush();
        if (!_hasLine)
            _line = place;
        _hasLine = true;
        foreach (var character in text)
        {
            if (character <= ' ' || (character >= '\u0080' && (char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF')))
            {
                AppendBlank();
                continue;
            }

            if (_length >= MaxLine)
                return;
            _hasDigit |= char.IsAsciiDigit(character);
            _text[_length++] = character;
        }
    }

    /// <summary>White space is folded as it comes.</summary>
    private void AppendBlank()
    {
        if (_hasLine && _length is > 0 and < MaxLine && _text[_length - 1] != ' ')
            _text[_length++] = ' ';
    }

    private void Flush()
    {
        if (!_hasLine)
        {
            _length = 0;
            return;
        }

        var length = _length;
        var text = _hasDigit || length <= MaxWordsOnly ? _text.AsSpan(0, length).TrimEnd(' ').ToString() : "";
        _length = 0;
        var place = _line;
        var hasDigit = _hasDigit;
        (_hasLine, _hasDigit) = (false, false);
        ReadLine(text, place, hasDigit);
        _lines++;
        if (HasHeadline && length > MinRunningText)
            _runningText += length;
        _label = text.Length <= MaxLabel ? text : "";
    }

    private void ReadLine(string text, TextPlace place, bool hasDigit)
    {
        // The headline's own date is that of an event, wherever it is repeated.
        if (place is { IsHeadline: true, IsDate: false })
            return;
        if (hasDigit && _title.Length > 0 && !place.IsDate)
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
            var isLabelled = true;
            if (DateWords.SaysUpdated(lead))
                role = DateRole.Updated;
            else if (DateWords.SaysPublished(lead))
                role = DateRole.Published;
            else if (date.Index <= 3 && from == 0 && DateWords.SaysUpdated(_label))
                role = DateRole.Updated;
            else if (date.Index <= 3 && from == 0 && DateWords.SaysPublished(_label))
                role = DateRole.Published;
            else
                (role, isLabelled) = (from > 0 && role == DateRole.Published ? DateRole.Unsaid : role, false);
            Add(new FoundDate(date, FormOf(text, date, place, isLabelled), role, place.Part, _lines, place.Name));
            from = date.Index + date.Raw.Length;
        }
    }

    private static DateForm FormOf(string text, ReadDate date, TextPlace place, bool isLabelled)
    {
        var rest = text.Length - date.Raw.Length;
        if (place.IsDate && rest < 100)
            return DateForm.Named;
        // "Aktualisiert am 17.01.2021." is no sentence for its full stop.
        if (isLabelled && rest <= MaxLabel)
            return DateForm.Line;
        var isSentence = (text[^1] is '.' or '!' or '?' or '"' or '”' && date.Raw.Length * 2 < text.Length) || text.Length > 200;
        if (isSentence)
            return date.Index <= 30 ? DateForm.Dateline : DateForm.Sentence;
        return rest <= 60 ? DateForm.Line : place.IsMeta ? DateForm.Meta : DateForm.Sentence;
    }
}
