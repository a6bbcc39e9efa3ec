namespace PortalMitra.Extraction;

/// <summary>
/// The formatting elements that a parser would open again in the next line (HTML Living Standard §13.2.4.3): those that were
/// never closed, three alike at most, a link once. The cells of a table keep theirs to themselves.
/// </summary>
internal sealed class OpenFormatting
{
    private const int MaxAlike = 3;

    private readonly List<(int Name, int Tag)> _elements = [];
    private readonly Dictionary<int, int> _alike = [];

    /// <summary>Where the elements of each open table begin in the list.</summary>
    private readonly Stack<int> _tables = new();

    /// <summary>Those that count at this place.</summary>
    public int Count => _elements.Count - (_tables.TryPeek(out var outside) ? outside : 0);

    public void Meet(ReadOnlySpan<char> name, ReadOnlySpan<char> tag, bool isEnd)
    {
        var isLink = name is "a" or "A";
        var key = string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);
        if (isEnd || isLink)
            Close(key);
        if (isEnd)
            return;
        var alike = string.GetHashCode(tag, StringComparison.Ordinal);
        var count = _alike.GetValueOrDefault(alike);
        if (count >= MaxAlike)
            return;
        _alike[alike] = count + 1;
        _elements.Add((key, alike));
    }

    public void MeetTable(bool isEnd)
    {
        if (!isEnd)
        {
            _tables.Push(_elements.Count);
        }
        else if (_tables.TryPop(out var outside))
        {
            CutTo(outside);
        }
    }

    public void BeginCell()
    {
        if (_tables.TryPeek(out var outside))
            CutTo(outside);
    }

    private void Close(int name)
    {
        var outside = _tables.TryPeek(out var at) ? at : 0;
        for (var i = _elements.Count - 1; i >= outside; i--)
        {
            if (_elements[i].Name != name)
                continue;
            _alike[_elements[i].Tag]--;
            _elements.RemoveAt(i);
            return;
        }
    }

    private void CutTo(int count)
    {
        while (_elements.Count > count)
        {
            _alike[_elements[^1].Tag]--;
            _elements.RemoveAt(_elements.Count - 1);
        }
    }
}
