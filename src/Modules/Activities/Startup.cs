using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework;
using PortalMitra.Framework.Modules;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Activities.Activities;
using PortalMitra.Modules.Activities.Activities.EditActivity;
using PortalMitra.Modules.Activities.Activities.Indicator;
using PortalMitra.Modules.Activities.Activities.OnOffice;
using PortalMitra.Modules.Activities.Activities.OnOthers;
using PortalMitra.Modules.Activities.Activities.PublicActivities;
using PortalMitra.Modules.Activities.Activities.Visits;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities;

public sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions<Permissions>();
        services.AddAdminMenu<AdminMenu>();
        services.AddPublicMenu<PublicMenu>();
        services.AddScoped<LibraryScope>();
        services.AddScoped<VisitBook>();
        services.AddScoped<ActivityDesk>();
        services.AddScoped<IIndicatorSource, VisitsIndicator>();
        services.AddScoped<IIndicatorSource, InvolvementIndicator>();
        services.AddScoped<IAgreementLife, ActivityLife>();
        services.AddScoped<IPartnerLinks, MovePartnerActivities>();
        services.AddSection<OfficeHome, ActivityTasksSection>();
        services.AddSection<Agreement, ActivitiesOfAgreement>();
        services.AddSection<PublicPartner, ActivitiesOfPartner>();
        services.AddSection<Collaboration, ActivitiesOfCollaboration>();
        services.AddSection<Nagari, ActivitiesOfNagari>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => ActivityCalendar.Map(endpoints);
}
