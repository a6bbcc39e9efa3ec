using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Modules;
using PortalMitra.Framework.Navigation;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Partnerships.Calendar;
using PortalMitra.Modules.Partnerships.Partnerships.Contacts;
using PortalMitra.Modules.Partnerships.Partnerships.Dashboard;
using PortalMitra.Modules.Partnerships.Partnerships.Documents;
using PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;
using PortalMitra.Modules.Partnerships.Partnerships.EditPartner;
using PortalMitra.Modules.Partnerships.Partnerships.Finding;
using PortalMitra.Modules.Partnerships.Partnerships.Importing;
using PortalMitra.Modules.Partnerships.Partnerships.Indicator;
using PortalMitra.Modules.Partnerships.Partnerships.Members;
using PortalMitra.Modules.Partnerships.Partnerships.Merging;
using PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;
using PortalMitra.Modules.Partnerships.Partnerships.Recipes;
using PortalMitra.Modules.Partnerships.Partnerships.Reminders;
using PortalMitra.Modules.Partnerships.Partnerships.Renewal;
using PortalMitra.Modules.Partnerships.Partnerships.Reports;
using PortalMitra.Modules.Partnerships.Partnerships.Requests;
using PortalMitra.Modules.Partnerships.Partnerships.Stages;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships;

public sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions<Permissions>();
        services.AddAdminMenu<AdminMenu>();
        services.AddPublicMenu<PublicMenu>();
        services.AddRecipeStep<PartnershipKindsStep>();
        services.AddRecipeStep<PartnersStep>();
        services.AddRecipeStep<AgreementsStep>();
        services.AddScoped<PartnerRegister>();
        services.AddScoped<PartyNames>();
        services.AddScoped<AgreementRegister>();
        services.AddScoped<RegisterQuery>();
        services.AddSearchSource<PartnershipSearchSource>();
        services.AddSingleton<RequestGate>();
        services.AddScoped<Prospects>();
        services.AddScoped<PartnerScope>();
        services.AddScoped<Invitations>();
        services.AddScoped<ContactDesk>();
        services.AddScoped<AgreementReports>();
        services.AddScoped<AgreementLife>();
        services.AddScoped<Board>();
        services.AddScoped<CalendarKeys>();
        services.AddScoped<RegisterImports>();
        services.AddSingleton(new StartPage(Permissions.UsePartnerPortal, "/portal-mitra", 10));
        services.AddScoped<Likenesses>();
        services.AddScoped<PartnerMerge>();
        services.AddScoped<StageMoves>();
        services.AddScoped<DocumentUploads>();
        services.AddScoped<Renewals>();
        services.AddScoped<DueItems>();
        services.AddScoped<ReminderLetter>();
        services.AddRecurringJob(new RecurringJob(ReminderJob.Id, "*/15 7-20 * * *", "Asia/Jakarta", typeof(ReminderJob)));
        services.AddScoped<PeriodAgreements>();
        services.AddScoped<IIndicatorSource, PartnershipsIndicator>();
        services.AddSection<OfficeHome, PartnershipTasksSection>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => CalendarFeed.Map(endpoints);
}
