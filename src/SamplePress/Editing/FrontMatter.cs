using System.Globalization;

namespace PortalMitra.SamplePress.Editing;

/// <summary>The "key: value" lines between two lines of dashes. A key nobody asks for is an error: it would be a misspelling.</summary>
internal sealed class FrontMatter
{
    private readonly string file;
    private readonly Dictionary<string, string> values = [];

    private FrontMatter(string file) => this.file = file;

    public static (FrontMatter Front, string Body) Split(string file, string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("---\n", 3);
        if (parts.Length != 3 || parts[0].Length > 0)
            throw new FormatException($"{file}: an article begins with front matter between two lines of dashes.");
        var front = new FrontMatter(file);
        foreach (var line in parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !front.values.TryAdd(line[..colon], line[(colon + 2)..].Trim()))
                throw new FormatException($"{file}: not a new \"key: value\" line: {line}");
        }
        return (front, parts[2]);
    }

    public string Take(string key) => TakeOrNull(key) ?? throw new FormatException($"{file}: \"{key}\" is missing.");

    public string? TakeOrNull(string key) => values.Remove(key, out var value) ? value : null;

    public int TakeNumber(string key) => int.Parse(Take(key), CultureInfo.InvariantCulture);

    public T TakeEnum<T>(string key) where T : struct, Enum =>
        Enum.TryParse<T>(Take(key), ignoreCase: true, out var value)
            ? value
            : throw new FormatException($"{file}: \"{key}\" names no {typeof(T).Name}.");

    public void RequireEmpty()
    {
        if (values.Count > 0)
            throw new FormatException($"{file}: unknown keys: {string.Join(", ", values.Keys)}");
    }
}
