namespace PortalMitra.Modules.Search.Search.Find;

/// <summary>One page of results.</summary>
/// <param name="Total">Documents that fit, also beyond the last page offered.</param>
/// <param name="IsAllRequired">False when no document had all words and these have some.</param>
/// <param name="IsAsked">False when there was no word in the question.</param>
internal sealed record SearchAnswer(
    IReadOnlyList<SearchResult> Results, int Total, int Page, int PageCount, bool IsAllRequired, bool IsAsked)
{
    public static readonly SearchAnswer NotAsked = new([], 0, 1, 1, IsAllRequired: true, IsAsked: false);
    public static readonly SearchAnswer Nothing = new([], 0, 1, 1, IsAllRequired: true, IsAsked: true);
}

/// <param name="Kind">Name of the source.</param>
/// <param name="Path">Inside the portal, or an absolute address elsewhere.</param>
internal sealed record SearchResult(string Kind, string Title, string Path, DateOnly? Day, IReadOnlyList<SnippetPart> Snippet)
{
    public bool IsElsewhere => !Path.StartsWith('/');
}
