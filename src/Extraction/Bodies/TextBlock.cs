using System.Text;

namespace PortalMitra.Extraction.Bodies;

/// <summary>A run of inline text between two boundaries of blocks.</summary>
/// <param name="Owner">The element whose line it is.</param>
/// <param name="Pieces">Its pieces in <see cref="PageMap.Pieces"/>: from, to before.</param>
/// <param name="Length">Characters, white space folded.</param>
/// <param name="Linked">Of those, characters in links.</param>
/// <param name="Commas">Commas in it: running text has them, menus do not.</param>
internal sealed record TextBlock(MapNode Owner, (int From, int To) Pieces, int Length, int Linked, int Commas)
{
    public double LinkShare => Length == 0 ? 0 : Math.Min(1, Linked / (double)Length);

    /// <summary>Running text beyond doubt: long, and not made of links.</summary>
    public bool IsProse => Length >= MinProse && LinkShare < MaxProseLinks;

    /// <summary>In characters. Calibrated: teasers and credits are mostly shorter, paragraphs longer.</summary>
    private const int MinProse = 80;

    private const double MaxProseLinks = 0.3;

    private bool? _isLegal;
    private (int Pruning, string Text)? _text;

    /// <summary>Words of a page's foot: the answer does not change with what is left out.</summary>
    public bool IsLegal(PageMap map)
    {
        if (_isLegal is { } known)
            return known;
        for (var i = Pieces.From; i < Pieces.To; i++)
        {
            if (TemplateLines.IsLegal(map.Pieces[i].Data))
                return (_isLegal = true).Value;
        }

        return (_isLegal = false).Value;
    }

    /// <summary>The text as a reader sees it, white space folded, without what is left out inside the line.</summary>
    public string TextOf(PageMap map)
    {
        if (_text is { } known && known.Pruning == map.Pruning)
            return known.Text;
        var text = Read(map);
        _text = (map.Pruning, text);
        return text;
    }

    private string Read(PageMap map)
    {
        var text = new StringBuilder(Length);
        var blank = false;
        for (var i = Pieces.From; i < Pieces.To; i++)
        {
            var piece = map.Pieces[i];
            if (piece.Node.IsLeftOut)
            {
                blank = text.Length > 0;
                continue;
            }

            foreach (var letter in piece.Data)
            {
                if (PageMap.IsBlank(letter))
                {
                    blank = text.Length > 0;
                }
                else
                {
                    if (blank)
                        text.Append(' ');
                    blank = false;
                    text.Append(letter);
                }
            }
        }

        return text.ToString();
    }
}

/// <summary>A text of the page and the element it stands in.</summary>
internal readonly record struct TextPiece(string Data, MapNode Node);
