using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.ManageArticles;

/// <summary>Every article, drafts too, what changed last on top; the filter stands in the address.</summary>
[RequirePermission(nameof(Permissions.ManageNews))]
internal sealed class IndexModel(PortalDbContext database) : PageModel
{
    public const string DraftStatus = "draf";
    public const string PublishedStatus = "terbit";

    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "halaman")]
    public int? Number { get; set; }

    public int PageNumber { get; private set; } = 1;

    public int PageCount { get; private set; }

    public int Count { get; private set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Words) || !string.IsNullOrEmpty(Status);

    public IReadOnlyList<ArticleRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var articles = Filtered();
        Count = await articles.CountAsync(cancellationToken);
        PageCount = (Count + PageSize - 1) / PageSize;
        PageNumber = Math.Clamp(Number ?? 1, 1, Math.Max(PageCount, 1));
        Rows = await articles
            .OrderByDescending(article => article.ChangedUtc).ThenByDescending(article => article.Id)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(article => new ArticleRow(
                article.Id, article.Slug, article.Title, article.Nagari == null ? null : article.Nagari.Name,
                article.Author, article.State, article.PublishedUtc, article.ChangedUtc))
            .ToListAsync(cancellationToken);
    }

    public string UrlOf(int page) => Url.Content("~/kelola/berita") + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["q"] = Words,
            ["status"] = Status,
            ["halaman"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private IQueryable<NewsArticle> Filtered()
    {
        var articles = database.Set<NewsArticle>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Words))
        {
            var key = Words.Trim().ToLowerInvariant();
            articles = articles.Where(article => article.TitleKey.Contains(key));
        }

        return Status switch
        {
            DraftStatus => articles.Where(article => article.State == PublicationState.Draft),
            PublishedStatus => articles.Where(article => article.State == PublicationState.Published),
            _ => articles,
        };
    }
}
