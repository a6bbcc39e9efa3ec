using PortalMitra.Extraction.Dates;

namespace PortalMitra.Extraction.Bodies;

/// <summary>A block that belongs to the article, with its text.</summary>
internal sealed record KeptBlock(TextBlock Block, string Text);

/// <summary>Of the blocks of the region those that are the article's: no template lines, no pointers, no repeated headline, no loose ends.</summary>
internal sealed class BlockFilter(PageMap map, string title, Uri start)
{
    /// <summary>A block with more of its text in links is a pointer, unless it is long.</summary>
    private const double MaxLinkShare = 0.7;

    private const int LongBlock = 200;

    /// <summary>Shorter links to other sites are buttons, in characters.</summary>
    private const int MinAway = 15;

    /// <summary>Loose text in containers is a label when it is shorter and ends like none, in characters.</summary>
    private const int MinLoose = 30;

    private const int MaxDateLine = 80;

    /// <summary>A line behind the last paragraph that ends like none is shorter, in characters.</summary>
    private const int MaxEnding = 60;

    private readonly List<KeptBlock> _kept = [];
    private readonly List<string> _credits = [];

    /// <summary>The heading over other articles that is in force: its holder, and its place.</summary>
    private MapNode? _others;

    /// <summary>The label of a credit whose name comes next.</summary>
    private string? _label;

    public IReadOnlyList<string> Credits => _credits;

    public List<KeptBlock> Keep(IEnumerable<TextBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (!block.Owner.IsLeftOut)
                Take(block);
        }

        DropEndings();
        return _kept;
    }

    private void Take(TextBlock block)
    {
        var text = block.TextOf(map);
        if (text.Length == 0 || !text.Any(char.IsLetterOrDigit))
            return;
        var isHeading = IsHeading(block);
        if (IsCreditInParts(text) || (map.Headline is { } headline && block.Owner.Index < headline.Index && !block.IsProse))
            return;
        if (TemplateLines.IsCredit(text))
            _credits.Add(text);
        if (OpensOthers(block, text, isHeading))
        {
            _others = block.Owner.Parent;
            return;
        }

        if (_others is not null && IsStillOthers(block, isHeading))
            return;
        if (_kept.Count == 0 && IsDateLine(text))
            return;
        if (TemplateLines.IsTemplate(text) || TemplateLines.IsPictureLine(text) || IsPointer(block) || IsLoose(block, text) || RepeatsTitle(text))
            return;
        if (_kept.Count > 0 && _kept[^1].Text == text)
            return;
        _kept.Add(new KeptBlock(block, text));
    }

    /// <summary>"Penulis" in one cell, ": Siti Rahma" in the next.</summary>
    private bool IsCreditInParts(string text)
    {
        if (_label is { } label && text[0] == ':')
        {
            _credits.Add(label + text);
            _label = null;
            return true;
        }

        _label = TemplateLines.IsLabel(text) ? text.TrimEnd(':', ' ') : null;
        return _label is not null;
    }

    /// <summary>A heading, or a line on its own that is no sentence.</summary>
    private static bool OpensOthers(TextBlock block, string text, bool isHeading) =>
        (isHeading || block.Owner.Tag is "p" or "div" or "span" or "dt" or "strong") && TemplateLines.OpensOthers(text);

    /// <summary>Short or linked blocks behind such a heading, as long as they stand in the same holder.</summary>
    private bool IsStillOthers(TextBlock block, bool isHeading)
    {
        if (!_others!.Holds(block.Owner) || (isHeading && block.LinkShare < 0.5) || (block.IsProse && block.Owner.Tag == "p" && block.LinkShare < 0.1))
        {
            _others = null;
            return false;
        }

        return true;
    }

    private bool IsPointer(TextBlock block)
    {
        if (block.LinkShare <= MaxLinkShare || LeadsAway(block))
            return false;
        if (block.Owner.Tag is "li" or "td" or "th" or "dd" or "dt")
        {
            // A list that is mostly links points elsewhere; one link among other entries does not.
            var list = block.Owner.Parent;
            return list is null || list.KeptLinkShare > MaxLinkShare;
        }

        return block.Length < LongBlock || block.LinkShare > 0.9;
    }

    /// <summary>An entry that is a link to another outlet is a source or a recommendation, not a pointer of the template.</summary>
    private bool LeadsAway(TextBlock block)
    {
        if (block.Length < MinAway || (block.Owner.Tag != "li" && block.Owner.Parent?.Tag != "li"))
            return false;
        for (var i = block.Pieces.From; i < block.Pieces.To; i++)
        {
            for (var at = map.Pieces[i].Node; at is not null && at != block.Owner; at = at.Parent)
            {
                if (at.Tag == "a")
                    return at.Element.GetAttribute("href") is { } address && Uri.TryCreate(start, address, out var url) && url.Scheme is "http" or "https" && !SameHost.IsSameOutlet(url, start);
            }
        }

        return false;
    }

    /// <summary>Text that stands in no paragraph, heading, list or cell and is no sentence: a label, a date, a button.</summary>
    private static bool IsLoose(TextBlock block, string text) =>
        block.Owner.Tag is "div" or "section" or "article" or "main" or "body" or "header" or "figure" or "center"
        && block.Owner.OwnBlocks < 3 && !IsInEntry(block.Owner) && text.Length < MinLoose && !EndsSentence(text);

    /// <summary>A line before the text that is little more than a date: "Senin, 12 Januari 2026 | 10:15 WIB".</summary>
    private static bool IsDateLine(string text) =>
        text.Length < MaxDateLine && text.AsSpan().ContainsAnyInRange('0', '9') && DateReader.All(text, shortYears: false) is [var date, ..] && date.Raw.Length * 2 >= text.Length;

    /// <summary>In a cell or an entry of a list, whose words are often no sentence.</summary>
    private static bool IsInEntry(MapNode owner)
    {
        for (var (at, level) = ((MapNode?)owner, 0); at is not null && level < 4; at = at.Parent, level++)
        {
            if (at.Tag is "li" or "td" or "th" or "dd" or "dt")
                return true;
        }

        return false;
    }

    /// <summary>Templates repeat the headline, alone or run together with date and byline, before the text begins.</summary>
    private bool RepeatsTitle(string text) =>
        _kept.Count < 3 && title.Length > 0 && text.StartsWith(title, StringComparison.OrdinalIgnoreCase) && text.Length < title.Length + 60;

    /// <summary>A heading without text below it, and what remains of menus behind the last paragraph.</summary>
    private void DropEndings()
    {
        while (_kept.Count > 1 && IsEnding(_kept[^1]))
            _kept.RemoveAt(_kept.Count - 1);
    }

    private static bool IsEnding(KeptBlock last) =>
        !EndsSentence(last.Text) && (IsHeading(last.Block) || (last.Text.Length < MaxEnding && last.Block.Owner.Tag != "pre" && !IsInEntry(last.Block.Owner)));

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or ':' or '"' or '”' or '“' or '…' or '。' or '»' or ')' or '।' or '’' or '\'';

    private static bool IsHeading(TextBlock block) => PageMap.IsHeading(block.Owner);
}
