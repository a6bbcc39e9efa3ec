using System.Buffers;
using System.Text;

namespace PortalMitra.Extraction.JsonLd;

/// <summary>
/// Makes JSON of what templates write by hand: line breaks and quotation marks inside strings, wrong escapes, halves of
/// characters, comments of HTML around it, an end that was cut off. One pass; what was JSON before stays what it was.
/// </summary>
internal sealed class JsonRepair
{
    /// <summary>How far ahead a name of a property is looked for behind a quotation mark, in characters.</summary>
    private const int MaxName = 60;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly string _text;
    private readonly StringBuilder _json;
    private readonly Stack<char> _open = new();
    private int _at;

    private JsonRepair(string text)
    {
        _text = text;
        _json = new StringBuilder(text.Length + 16);
    }

    public static string Mend(string text) => new JsonRepair(Unwrap(text)).Run();

    /// <summary>Without what old templates put before the block: comment or CDATA marks, a byte order mark.</summary>
    private static string Unwrap(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        // "[" may be that of "<![CDATA[".
        if (start >= 2 && text[start] == '[' && text.AsSpan(0, start).EndsWith("<!", StringComparison.Ordinal))
            start = text.AsSpan(start).IndexOf("[CDATA[", StringComparison.Ordinal) == 0 && text.AsSpan(start + 7).IndexOfAny('{', '[') is >= 0 and var inner ? start + 7 + inner : start;
        return start <= 0 ? text : text[start..];
    }

    private string Run()
    {
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '"')
                String();
            else if (c is '{' or '[')
                Open(c);
            else if (c is '}' or ']' && Close(c))
                break;
            else if (c is not ('}' or ']'))
                _json.Append(c < ' ' ? ' ' : c);
        }

        while (_open.TryPop(out var opened))
            _json.Append(opened == '{' ? '}' : ']');
        return _json.ToString();
    }

    private void Open(char c)
    {
        _open.Push(c);
        _json.Append(c);
    }

    /// <summary>A bracket that closes nothing is left out. True when the whole value is closed: what follows is of the template.</summary>
    private bool Close(char c)
    {
        if (!_open.TryPeek(out var opened) || opened != (c == '}' ? '{' : '['))
            return false;
        _open.Pop();
        _json.Append(c);
        return _open.Count == 0;
    }

    private void String()
    {
        _json.Append('"');
        for (_at++; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '"' && IsEnd())
                break;
            if (c == '"')
                _json.Append("\\\"");
            else if (c == '\\')
                Escape();
            else if (c is '\n' or '\r' or '\t')
                _json.Append(c == '\n' ? "\\n" : " ");
            else if (c < ' ')
                _json.Append(' ');
            else if (char.IsHighSurrogate(c) && _at + 1 < _text.Length && char.IsLowSurrogate(_text[_at + 1]))
                _json.Append(c).Append(_text[++_at]);
            else
                _json.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
        }

        _json.Append('"');
    }

    /// <summary>An escape that JSON does not know stands for its character.</summary>
    private void Escape()
    {
        if (_at + 1 >= _text.Length)
            return;
        var next = _text[_at + 1];
        if (next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' || (next == 'u' && _at + 5 < _text.Length && !_text.AsSpan(_at + 2, 4).ContainsAnyExcept(HexDigits)))
        {
            _json.Append('\\').Append(next);
            _at++;
        }
    }

    /// <summary>A string ends where punctuation of JSON follows; before anything else the mark belongs to the sentence.</summary>
    private bool IsEnd()
    {
        var next = Skip(_at + 1);
        if (next >= _text.Length || _text[next] is ':' or '}' or ']')
            return true;
        if (_text[next] != ',')
            return false;
        var after = Skip(next + 1);
        if (after >= _text.Length || _text[after] is '}' or ']' or '{' or '[')
            return true;
        var isInList = _open.TryPeek(out var opened) && opened == '[';
        return _text[after] == '"' ? isInList || IsName(after) : isInList;
    }

    private bool IsName(int at)
    {
        var length = _text.AsSpan(at + 1, Math.Min(MaxName, _text.Length - at - 1)).IndexOf('"');
        if (length < 0)
            return false;
        var next = Skip(at + length + 2);
        return next < _text.Length && _text[next] == ':';
    }

    private int Skip(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        return at;
    }
}
