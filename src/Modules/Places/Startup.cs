using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework;
using PortalMitra.Framework.Modules;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Places.Contracts;
using PortalMitra.Modules.Places.Places.NagariList;
using PortalMitra.Modules.Places.Places.OnHome;
using PortalMitra.Modules.Places.Places.Recipes;
using PortalMitra.Modules.Places.Resources;

namespace PortalMitra.Modules.Places;

public sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions<Permissions>();
        services.AddAdminMenu<AdminMenu>();
        services.AddPublicMenu<PublicMenu>();
        services.AddRecipeStep<PlacesStep>();
        services.AddScoped<NagariCardsQuery>();
        services.AddSection<HomePage, NagariOnHome>();
        services.AddSingleton(provider => new IllustrationCatalog(provider.GetRequiredService<IStringLocalizer<Strings>>()));
    }
}
