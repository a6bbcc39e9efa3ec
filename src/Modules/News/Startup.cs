using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework;
using PortalMitra.Framework.Modules;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.News.News.Articles;
using PortalMitra.Modules.News.News.Feed;
using PortalMitra.Modules.News.News.OnHome;
using PortalMitra.Modules.News.News.OnNagari;
using PortalMitra.Modules.News.News.OnOfficeHome;
using PortalMitra.Modules.News.News.Recipes;
using PortalMitra.Modules.News.News.Searching;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.News;

public sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions<Permissions>();
        services.AddAdminMenu<AdminMenu>();
        services.AddPublicMenu<PublicMenu>();
        services.AddRecipeStep<PagesStep>();
        services.AddRecipeStep<NewsStep>();
        services.AddSection<HomePage, NewsOnHome>();
        services.AddSection<Nagari, NewsOnNagari>();
        services.AddSection<OfficeHome, DraftsOnOfficeHome>();
        services.AddSearchSource<NewsSearchSource>();
        services.AddSearchSource<PagesSearchSource>();
        services.AddScoped<PublishedNewsQuery>();
        services.AddScoped<ArticleSlugs>();
        services.AddScoped<ArticleWriter>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => FeedEndpoint.Map(endpoints);
}
