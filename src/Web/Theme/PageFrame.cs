using System.Globalization;
using Microsoft.Extensions.Options;
using PortalMitra.Framework;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Navigation;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Settings;

namespace PortalMitra.Web.Theme;

/// <summary>What stands around every page: the office's name, the menus, the other language. Filled before a page is rendered.</summary>
internal sealed class PageFrame(
    IHttpContextAccessor http, SettingsStore settings, IEnumerable<IAdminMenu> adminMenus, IEnumerable<IPublicMenu> publicMenus, IEnumerable<StartPage> startPages, IOptions<PortalOptions> options)
{
    private OfficeSettings _office = new();

    public string OfficeName => _office.Name;
    public string RegencyName => _office.Regency;
    public IReadOnlyList<string> AddressLines => _office.Address;
    public string Hours => _office.Hours;
    public string? UserName { get; private set; }

    /// <summary>The signed-in person's own rooms; null without any.</summary>
    public string? HomeUrl { get; private set; }

    public bool IsOfficeHome => HomeUrl?.EndsWith("/kelola", StringComparison.Ordinal) == true;
    public IReadOnlyList<MenuGroup> PublicMenu { get; private set; } = [];
    public IReadOnlyList<MenuGroup> OfficeMenu { get; private set; } = [];
    public string LanguageCode => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
    public string OtherLanguageCode => PortalCultures.IsEnglish ? "id" : "en";
    public string OtherLanguageName => PortalCultures.IsEnglish ? "Bahasa Indonesia" : "English";
    public string OtherLanguageUrl { get; private set; } = "/";
    public string SearchUrl { get; private set; } = "/cari";
    public bool IsDemo => options.Value.Demo;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var context = http.HttpContext ?? throw new InvalidOperationException("A page frame exists only within a request.");
        var request = context.Request;
        _office = await settings.ReadAsync<OfficeSettings>(cancellationToken);
        OtherLanguageUrl = (PortalCultures.IsEnglish ? "" : PortalCultures.EnglishPrefix) + request.Path + request.QueryString;
        SearchUrl = request.PathBase + "/cari";
        PublicMenu = await BuildAsync(publicMenus.SelectMany(menu => menu.Entries), context, cancellationToken);
        if (context.User.Identity?.IsAuthenticated != true)
            return;
        UserName = context.User.FindFirst("DisplayName")?.Value ?? context.User.Identity.Name;
        HomeUrl = StartPage.For(context.User, startPages) is { } home ? request.PathBase + home.Path : null;
        if (request.Path.StartsWithSegments("/kelola", StringComparison.OrdinalIgnoreCase))
            OfficeMenu = await BuildAsync(adminMenus.SelectMany(menu => menu.Entries), context, cancellationToken);
    }

    private static async Task<IReadOnlyList<MenuGroup>> BuildAsync(IEnumerable<MenuEntry> entries, HttpContext context, CancellationToken cancellationToken)
    {
        var groups = new List<(string? Title, List<MenuLink> Links)>();
        var path = context.Request.Path.Value ?? "/";
        var visible = entries
            .Where(entry => entry.Permission is null || PermissionCatalog.Holds(context.User, entry.Permission))
            .OrderBy(entry => entry.Position)
            .ToList();
        var current = visible.Where(entry => IsWithin(path, entry.Path)).MaxBy(entry => entry.Path.Length);
        foreach (var entry in visible)
        {
            var badge = entry.Badge is { } count ? await count(cancellationToken) : (int?)null;
            var link = new MenuLink(entry.Text, context.Request.PathBase + entry.Path, entry.Icon, entry == current, badge is > 0 ? badge : null);
            var group = groups.FindIndex(other => other.Title == entry.Group);
            if (group < 0)
                groups.Add((entry.Group, [link]));
            else
                groups[group].Links.Add(link);
        }

        return [.. groups.Select(group => new MenuGroup(group.Title, group.Links))];
    }

    private static bool IsWithin(string path, string menuPath) =>
        path.Equals(menuPath, StringComparison.OrdinalIgnoreCase) || path.StartsWith(menuPath + "/", StringComparison.OrdinalIgnoreCase);
}
