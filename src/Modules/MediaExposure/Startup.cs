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
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Finding;
using PortalMitra.Modules.MediaExposure.MediaExposure.Home;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.MediaExposure.MediaExposure.OnNagari;
using PortalMitra.Modules.MediaExposure.MediaExposure.OnOffice;
using PortalMitra.Modules.MediaExposure.MediaExposure.Probing;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;
using PortalMitra.Modules.MediaExposure.MediaExposure.Setup;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
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
        services.AddScoped<PlaceNames>();
        services.AddScoped<CopySearch>();
        services.AddScoped<StoryMerge>();
        services.AddScoped<CopyJoining>();
        services.AddScoped<EventSuggestions>();
        services.AddScoped<StoryDesk>();
        services.AddScoped<StoryPrintings>();
        services.AddScoped<StorySearch>();
        services.AddScoped<ReasonWords>();
        services.AddSection<Mention, StorySection>();
        services.AddRecurringJob(new RecurringJob(GroupStoriesJob.Id, "*/10 * * * *", "Asia/Jakarta", typeof(GroupStoriesJob)) { RunAtStart = true });
        services.AddRecurringJob(new RecurringJob(CrawlJob.Id, "* * * * *", "Asia/Jakarta", typeof(CrawlJob)) { RunAtStart = true });
        services.AddRecurringJob(new RecurringJob(ProbeJob.Id, "* * * * *", "Asia/Jakarta", typeof(ProbeJob)) { RunAtStart = true });

        services.AddScoped<IIndicatorSource, ExposureIndicator>();
        services.AddSearchSource<MentionSearchSource>();
        services.AddSection<HomePage, LatestMentionsSection>();
        services.AddSection<Nagari, NagariMentionsSection>();
        services.AddSection<OfficeHome, ReviewTasksSection>();
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
