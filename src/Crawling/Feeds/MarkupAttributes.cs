namespace PortalMitra.Crawling;

/// <summary>Attributes of a tag as outlets really write them: with or without quotes, some broken.</summary>
internal static class MarkupAttributes
{
    /// <returns>Names as written, lower case; values with their entities not decoded. Of several with one name the first.</returns>
    public static Dictionary<string, string> Read(string text, int start, int end)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (end > start && text[end - 1] == '>')
            end--;
        var at = start;
        while (at < end)
        {
            var name = MarkupScanner.NameAt(text, at, end);
            if (name.Length == 0)
            {
                at++;
                continue;
            }

            at += name.Length;
            SkipBlanks();
            if (at >= end || text[at] != '=')
                continue;
            at++;
            SkipBlanks();
            var quote = at < end && text[at] is '"' or '\'' ? text[at++] : ' ';
            var stop = at;
            while (stop < end && (quote == ' ' ? !char.IsWhiteSpace(text[stop]) : text[stop] != quote))
                stop++;
            attributes.TryAdd(name, text[at..stop]);
            at = stop + 1;
        }

        return attributes;

        void SkipBlanks()
        {
            while (at < end && char.IsWhiteSpace(text[at]))
                at++;
        }
    }
}
