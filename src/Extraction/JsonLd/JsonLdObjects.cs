using System.Text.Json;

namespace PortalMitra.Extraction.JsonLd;

/// <summary>
/// The objects of a page's JSON-LD that may describe the page, and those that others point to by <c>@id</c>. What stands in
/// lists of other articles is not looked at.
/// </summary>
internal sealed class JsonLdObjects : IDisposable
{
    private const int MaxDepth = 12;

    /// <summary>Objects kept of one page: more are lists of other articles.</summary>
    private const int MaxObjects = 300;

    /// <summary>Longer blocks are not read, in characters: an article's own block with its whole text stays far below.</summary>
    private const int MaxBlock = 4 * 1024 * 1024;

    /// <summary>More types of one object are not looked at.</summary>
    private const int MaxTypes = 8;

    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Where an object keeps the one it is about. Lists (<c>itemListElement</c>, <c>hasPart</c>, <c>mentions</c>) are not among them.</summary>
    private static readonly string[] Inner = ["@graph", "mainEntity", "mainEntityOfPage"];

    private readonly List<JsonDocument> _documents = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    /// <summary>Objects of a type that is an article's, in the page's order.</summary>
    public List<JsonElement> Articles { get; } = [];

    /// <summary>Objects that describe the page as a page.</summary>
    public List<JsonElement> Pages { get; } = [];

    /// <summary>Breadcrumbs: the way from the home page to this one.</summary>
    public List<JsonElement> Breadcrumbs { get; } = [];

    /// <summary>The outlet's site as a whole.</summary>
    public List<JsonElement> Sites { get; } = [];

    public void Add(string block)
    {
        if (block.Length > MaxBlock || Parse(block) is not { } document)
            return;
        _documents.Add(document);
        Collect(document.RootElement, 0);
    }

    /// <summary>The objects are no longer to be read.</summary>
    public void Dispose() => _documents.ForEach(document => document.Dispose());

    /// <summary>The object itself, or the one it points to.</summary>
    public JsonElement Resolve(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && !IsMoreThanPointer(element)
            && JsonText.Property(element, "@id") is { } id && JsonText.String(id) is { } key && _byId.TryGetValue(key, out var target)
            ? target
            : element;

    public static IReadOnlyList<string> Types(JsonElement element) => JsonText.Property(element, "@type") switch
    {
        { ValueKind: JsonValueKind.String } type => JsonText.String(type) is { } name ? [Bare(name)] : [],
        { ValueKind: JsonValueKind.Array } types => [.. types.EnumerateArray().Take(MaxTypes).Select(JsonText.String).OfType<string>().Select(Bare)],
        _ => [],
    };

    /// <summary>"NewsArticle" of "https://schema.org/NewsArticle".</summary>
    private static string Bare(string type) => type[(type.AsSpan().LastIndexOfAny('/', '#', ':') + 1)..];

    /// <summary>A broken block is mended, or passed over: it says nothing then, and the other sources of the page still do.</summary>
    private static JsonDocument? Parse(string block) => TryParse(block) ?? TryParse(JsonRepair.Mend(block));

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Reading);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private void Collect(JsonElement element, int depth)
    {
        if (depth > MaxDepth || Articles.Count + Pages.Count + _byId.Count >= MaxObjects)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, depth + 1);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        Sort(element);
        foreach (var name in Inner)
        {
            if (JsonText.Property(element, name) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } inner)
                Collect(inner, depth + 1);
        }
    }

    private void Sort(JsonElement element)
    {
        if (IsMoreThanPointer(element) && JsonText.Property(element, "@id") is { } id && JsonText.String(id) is { } key)
            _byId.TryAdd(key, element);
        foreach (var type in Types(element))
        {
            var list = IsArticle(type) ? Articles
                : type == "BreadcrumbList" ? Breadcrumbs
                : type == "WebSite" ? Sites
                : type.EndsWith("Page", StringComparison.Ordinal) ? Pages : null;
            if (list is null)
                continue;
            list.Add(element);
            break;
        }

        if (JsonText.Property(element, "breadcrumb") is { ValueKind: JsonValueKind.Object } breadcrumb)
            Breadcrumbs.Add(breadcrumb);
    }

    private static bool IsMoreThanPointer(JsonElement element) =>
        JsonText.Property(element, "name") is not null || JsonText.Property(element, "url") is not null || JsonText.Property(element, "contentUrl") is not null;

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type is "BlogPosting" or "LiveBlogPosting" or "SocialMediaPosting" or "DiscussionForumPosting" || type is "Report" or "Recipe" or "Review";
}
