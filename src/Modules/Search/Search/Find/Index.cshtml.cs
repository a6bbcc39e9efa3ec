using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Framework.Search;

namespace PortalMitra.Modules.Search.Search.Find;

/// <summary>The public search page. The whole question stands in the address, so it can be shared and works without scripts.</summary>
internal sealed class IndexModel(SearchQuery search, IEnumerable<ISearchSource> sources) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "jenis")]
    public string? Kind { get; set; }

    public SearchAnswer Answer { get; private set; } = SearchAnswer.NotAsked;

    public IReadOnlyList<ISearchSource> Kinds { get; } = [.. sources];

    /// <param name="hal">Page, from 1. Anything unreadable is the first page: an address typed by hand is no error.</param>
    public void OnGet(string? hal)
    {
        Words = Shorten(Words?.Trim());
        Kind = Kinds.FirstOrDefault(kind => kind.Name == Kind)?.Name;
        Answer = search.Ask(Words, Kind, int.TryParse(hal, out var page) ? page : 1);
        // Result pages are endless combinations of what is already public elsewhere.
        Response.Headers["X-Robots-Tag"] = "noindex";
    }

    public string UrlOf(string? kind, int page) => Url.Content("~/cari") + QueryString.Create(
        new Dictionary<string, string?> { ["q"] = Words, ["jenis"] = kind, ["hal"] = page > 1 ? $"{page}" : null }
            .Where(part => !string.IsNullOrEmpty(part.Value)));

    public string UrlOf(SearchResult result) => result.IsElsewhere ? result.Path : Url.Content("~" + result.Path);

    public string NameOf(string kind) => Kinds.FirstOrDefault(other => other.Name == kind)?.DisplayName ?? kind;

    private static string? Shorten(string? words) =>
        words?.Length > QuestionReader.MaxLength ? words[..QuestionReader.MaxLength] : words;
}
