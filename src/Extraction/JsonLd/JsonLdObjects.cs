using System.Text.Json;

namespace PortalMitra.Extraction.JsonLd;

/// <summary>
/// The objects of a page's JSON-LD that may describe the page, and those that others point to by <c>@id</c>. What stands in
/// lists of other articles is not looked at.
/// </summary>
internal sealed class JsonLdObjects
{
    private const int MaxDepth = 12;

    /// <summary>Objects kept of one page: more are lists of other articles.</summary>
    private const int MaxObjects = 300;

    /// <summary>Longer blocks are not read, in characters: an article's own block with its whole text stays far below.</summary>
    private const int MaxBlock = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Where an object keeps the one it is about. Lists (<c>itemListElement</c>, <c>hasPart</c>, <c>mentions</c>) are not among them.</summary>
    private static readonly string[] Inner = ["@graph", "mainEntity", "mainEntityOfPage"];

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
        if (block.Length <= MaxBlock && Parse(block) is { } root)
            Collect(root, 0);
    }

    /// <summary>The object itself, or the one it points to.</summary>
    public JsonElement Resolve(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && !IsMoreThanPointer(element)
            && JsonText.Property(element, "@id") is { } id && JsonText.String(id) is { } key && _byId.TryGetValue(key, out var target)
            ? target
            : element;

    public static IEnumerable<string> Types(JsonElement element) =>
        JsonText.Property(element, "@type") is { } type
            ? JsonText.Items(type).Take(8).Select(JsonText.String).OfType<string>().Select(name => name[(name.LastIndexOfAny(['/', '#', ':']) + 1)..])
            : [];

    private static JsonElement? Parse(string block)
    {
        foreach (var attempt in (Func<string, string>[])[text => text, JsonRepair.Mend])
        {
            try
            {
                using var document = JsonDocument.Parse(attempt(block), Reading);
                return document.RootElement.Clone();
            }
            catch (Exception exception) when (exception is JsonException or ArgumentException)
            {
                // Mended, or passed over: a broken block says nothing, and the other sources of the page still do.
            }
        }

        return null;
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
