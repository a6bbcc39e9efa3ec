using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework;
using PortalMitra.Framework.Modules;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Partnerships.Partnerships.EditPartner;
using PortalMitra.Modules.Partnerships.Partnerships.Recipes;

namespace PortalMitra.Modules.Partnerships;

public sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions<Permissions>();
        services.AddAdminMenu<AdminMenu>();
        services.AddRecipeStep<PartnersStep>();
        services.AddRecipeStep<AgreementsStep>();
        services.AddScoped<PartnerRegister>();
        services.AddScoped<AgreementRegister>();
    }
}
