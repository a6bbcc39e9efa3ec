using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework;
using PortalMitra.Framework.Modules;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Indicators.Baselines;
using PortalMitra.Modules.Indicators.Indicators.Board;
using PortalMitra.Modules.Indicators.Indicators.Home;
using PortalMitra.Modules.Indicators.Indicators.OnNagari;
using PortalMitra.Modules.Indicators.Indicators.Setup;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Indicators;

public sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions<Permissions>();
        services.AddAdminMenu<AdminMenu>();
        services.AddPublicMenu<PublicMenu>();
        services.AddRecipeStep<IndicatorsStep>();
        services.AddRecipeStep<BaselinesStep>();
        services.AddScoped<IBaselines, BaselineBook>();
        services.AddScoped<Measurement>();
        services.AddScoped<PeriodFilter>();
        services.AddSection<HomePage, FiguresSection>();
        services.AddSection<Nagari, NagariFiguresSection>();
    }
}
