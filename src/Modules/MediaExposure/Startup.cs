using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PortalMitra.Crawling;
using PortalMitra.Framework;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Modules;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.MediaExposure.Contracts;
using PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;
using PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;
using PortalMitra.Modules.MediaExposure.MediaExposure.Finding;
using PortalMitra.Modules.MediaExposure.MediaExposure.Home;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.MediaExposure.MediaExposure.OnNagari;
using PortalMitra.Modules.MediaExposure.MediaExposure.OnOffice;
using PortalMitra.Modules.MediaExposure.MediaExposure.Probing;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;
using PortalMitra.Modules.MediaExposure.MediaExposure.Setup;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure;

public sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions<Permissions>();
        services.AddAdminMenu<AdminMenu>();
        services.AddPublicMenu<PublicMenu>();
        services.AddRecipeStep<SourcesStep>();
        services.AddRecipeStep<TopicsStep>();
        services.AddRecipeStep<ReadingRulesStep>();

        services.AddOptions<ExposureOptions>().Bind(configuration.GetSection(ExposureOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(Fetcher);
        services.AddSingleton<CrawlDelays>();
        services.AddScoped<CrawlClaims>();
        services.AddScoped<HostSlots>();
        services.AddScoped<RobotsRules>();
        services.AddScoped<PoliteFetcher>();
        services.AddScoped<ActiveTopics>();
        services.AddScoped<OutletDirectory>();
        services.AddScoped<FoundLinks>();
        services.AddScoped<SourcePoll>();
        services.AddScoped<SourceDays>();
        services.AddScoped<SourceNotes>();
        services.AddScoped<ArchivePlan>();
        services.AddScoped<ReadSource>();
        services.AddScoped<ArticlePages>();
        services.AddScoped<ReadLink>();
        services.AddScoped<ReadArchive>();
        services.AddScoped<OutletTurn>();
        services.AddScoped<SourceRegister>();
        services.AddScoped<SourceHistory>();
        services.AddScoped<SourceCare>();
        services.AddScoped<SourceTrial>();
        services.AddScoped<HomeProbe>();
        services.AddScoped<ExamplePages>();
        services.AddScoped<ISourceDryRun, SourceDryRun>();
        services.AddRecurringJob(new RecurringJob(CrawlJob.Id, "* * * * *", "Asia/Jakarta", typeof(CrawlJob)) { RunAtStart = true });
        services.AddRecurringJob(new RecurringJob(ProbeJob.Id, "* * * * *", "Asia/Jakarta", typeof(ProbeJob)) { RunAtStart = true });

        services.AddScoped<CoverageLookup>();
        services.AddScoped<CoverageFigure>();
        services.AddScoped<KnownArticles>();
        services.AddScoped<AlertLinks>();
        services.AddScoped<AlertLetter>();
        services.AddScoped<AlertFinds>();
        services.AddScoped<AlertReaders>();
        services.AddScoped<AlertChoices>();
        services.AddScoped<AlertDelivery>();
        services.AddScoped<AlertRun>();
        services.AddRecurringJob(new RecurringJob(AlertJob.Id, "*/5 * * * *", "Asia/Jakarta", typeof(AlertJob)) { RunAtStart = true });
        services.AddRecurringJob(new RecurringJob(DigestJob.Id, "*/15 7-20 * * *", "Asia/Jakarta", typeof(DigestJob)) { RunAtStart = true });

        services.AddScoped<IIndicatorSource, ExposureIndicator>();
        services.AddSearchSource<MentionSearchSource>();
        services.AddSection<HomePage, LatestMentionsSection>();
        services.AddSection<Nagari, NagariMentionsSection>();
        services.AddSection<OfficeHome, ReviewTasksSection>();
        services.AddSection<ExposurePeriod, CoverageOnDashboard>();
    }

    private static GuardedFetcher Fetcher(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ExposureOptions>>().Value;
        return new GuardedFetcher(
            new FetchOptions
            {
                Contact = services.GetRequiredService<IOptions<PortalOptions>>().Value.Contact,
                HeaderTimeout = options.HeaderTimeout,
                TotalTimeout = options.TotalTimeout,
                LoopbackPorts = options.LoopbackPorts.ToHashSet(),
            },
            services.GetRequiredService<TimeProvider>());
    }
}
