namespace PortalMitra.Extraction.Facts;

/// <summary>A title that the page declares.</summary>
/// <param name="Full">As declared, entities resolved, white space folded.</param>
/// <param name="Bare">Without the outlet's name.</param>
/// <param name="IsForBrowsers">It stands in the <c>title</c> element alone.</param>
internal sealed record DeclaredTitle(string Full, string Bare, bool IsForBrowsers)
{
    /// <summary>More marks than this part a list, not a title.</summary>
    private const int MaxParts = 12;

    private HashSet<string>? _heads;
    private HashSet<string>? _tails;

    public string FullKey { get; } = TextKey.Of(Full);

    public string BareKey { get; } = TextKey.Of(Bare);

    /// <summary>Whether a text is what stands before one of the marks.</summary>
    public bool HasHead(string key) => (_heads ??= [.. Parts().SkipLast(1).Select(part => TextKey.Of(Full[..part.End]))]).Contains(key);

    /// <summary>Whether a text is what stands behind one of the marks, or behind the first colon.</summary>
    public bool HasTail(string key) => (_tails ??= [.. Parts().Skip(1).Select(part => TextKey.Of(Full[part.Start..])), BehindColon(Full), BehindColon(Bare)]).Contains(key);

    private List<Range> Parts() => TitleParts.Of(Full) is { Count: > 1 and <= MaxParts } parts ? parts : [];

    private static string BehindColon(string title) =>
        title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? TextKey.Of(title[(colon + 1)..]) : "";
}
