using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.News.News.Articles;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.News.News.ArticleList;

/// <summary>All news, twelve on a page; the chosen nagari and the page stand in the address.</summary>
internal sealed class IndexModel(PortalDbContext database, PublishedNewsQuery news) : PageModel
{
    public const int PageSize = 12;

    [BindProperty(SupportsGet = true, Name = "nagari")]
    public string? Nagari { get; set; }

    [BindProperty(SupportsGet = true, Name = "halaman")]
    public int? Number { get; set; }

    public int PageNumber => Math.Max(Number ?? 1, 1);

    public int PageCount { get; private set; }

    public IReadOnlyList<(string Slug, string Name)> Places { get; private set; } = [];

    public IReadOnlyList<Story> Stories { get; private set; } = [];

    public string? PlaceName => Places.FirstOrDefault(place => place.Slug == Nagari).Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Nagari = string.IsNullOrWhiteSpace(Nagari) ? null : Nagari;
        var places = await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Id)
            .Select(nagari => new { nagari.Slug, nagari.Name }).ToListAsync(cancellationToken);
        Places = [.. places.Select(place => (place.Slug, place.Name))];
        if (Nagari is not null && PlaceName is null)
            return NotFound();

        var count = await news.CountAsync(Nagari, cancellationToken);
        PageCount = (count + PageSize - 1) / PageSize;
        if (PageNumber > Math.Max(PageCount, 1))
            return NotFound();
        Stories = await news.ListAsync(Nagari, null, (PageNumber - 1) * PageSize, PageSize, cancellationToken);
        return Page();
    }

    /// <summary>Address of a page of this list, the first one without its number.</summary>
    public string UrlOf(int page) => Url.Content("~/berita") + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["nagari"] = Nagari,
            ["halaman"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(pair => pair.Value is not null));
}
