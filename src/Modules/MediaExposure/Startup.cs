using Microsoft.AspNetCore.Routing;
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
using PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;
using PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.MediaExposure.MediaExposure.Finding;
using PortalMitra.Modules.MediaExposure.MediaExposure.Home;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.MediaExposure.MediaExposure.Learning;
using PortalMitra.Modules.MediaExposure.MediaExposure.Links;
using PortalMitra.Modules.MediaExposure.MediaExposure.Logging;
using PortalMitra.Modules.MediaExposure.MediaExposure.OnNagari;
using PortalMitra.Modules.MediaExposure.MediaExposure.OnOffice;
using PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;
using PortalMitra.Modules.MediaExposure.MediaExposure.Probing;
using PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;
using PortalMitra.Modules.MediaExposure.MediaExposure.Rechecking;
using PortalMitra.Modules.MediaExposure.MediaExposure.Review;
using PortalMitra.Modules.MediaExposure.MediaExposure.Setup;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.MediaExposure.MediaExposure.Tips;
using PortalMitra.Modules.MediaExposure.MediaExposure.Topics;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;
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
        services.AddRecipeStep<TierRulesStep>();
        services.AddRecipeStep<CountingRulesStep>();

        AddCrawl(services, configuration);
        AddReview(services);
        AddEvidence(services);
        AddFigures(services);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => PressFiles.Map(endpoints);

    /// <summary>Reads sources and articles, and proposes mentions.</summary>
    private static void AddCrawl(IServiceCollection services, IConfiguration configuration)
    {
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
        services.AddScoped<StoreMention>();
        services.AddScoped<ReadLink>();
        services.AddScoped<ReadArchive>();
        services.AddScoped<OutletTurn>();
        services.AddRecurringJob(new RecurringJob(CrawlJob.Id, "* * * * *", "Asia/Jakarta", typeof(CrawlJob)) { RunAtStart = true });

        services.AddScoped<ExamplePages>();

        services.AddScoped<SourceTrial>();
        services.AddScoped<HomeProbe>();
        services.AddScoped<ISourceDryRun, SourceDryRun>();
        services.AddRecurringJob(new RecurringJob(ProbeJob.Id, "* * * * *", "Asia/Jakarta", typeof(ProbeJob)) { RunAtStart = true });

        services.AddScoped<SourceRegister>();
        services.AddScoped<SourceHistory>();
        services.AddScoped<SourceCare>();

        services.AddScoped<OutletRegister>();
        services.AddScoped<OutletMerge>();

        services.AddScoped<TopicPreview>();
        services.AddSection<Mention, FoundByTopicSection>();

        services.AddScoped<LiftedCopies>();
        services.AddScoped<DroppedSearch>();
        services.AddScoped<LiftDropped>();
        services.AddRecurringJob(new RecurringJob(ForgetDroppedJob.Id, "40 2 * * *", "Asia/Jakarta", typeof(ForgetDroppedJob)));
    }

    /// <summary>The queue of people, what orders it, and what hangs on a mention.</summary>
    private static void AddReview(IServiceCollection services)
    {
        services.AddScoped<ReviewQueue>();
        services.AddScoped<ReviewPanes>();
        services.AddScoped<FilterChoices>();
        services.AddScoped<SavedViews>();
        services.AddScoped<OwnActions>();
        services.AddScoped<DecideMention>();
        services.AddScoped<DecideMany>();
        services.AddScoped<UndoReview>();

        services.AddScoped<TopicRanking>();
        services.AddRecurringJob(new RecurringJob(LearnRankingJob.Id, "20 1 * * *", "Asia/Jakarta", typeof(LearnRankingJob)));
        services.AddSection<Mention, RankingPanelSection>();

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

        services.AddScoped<PartnerLinks>();
        services.AddScoped<ILinkGroup>(provider => provider.GetRequiredService<PartnerLinks>());
        services.AddScoped<ILinkGroup, AgreementLinks>();
        services.AddScoped<MentionLinks>();
        services.AddSection<Mention, LinksPanelSection>();
        services.AddSection<Partner, PartnerMentionsSection>();
        services.AddSection<Agreement, AgreementMentionsSection>();
        services.AddSection<PublicPartner, PublicPartnerMentions>();
        services.AddSection<Collaboration, CollaborationMentions>();
        services.AddSection<Collaboration, TipsOnCollaboration>();
        services.AddScoped<IPartnerLinks, MovePartnerMentions>();

        services.AddScoped<PastedLink>();
        services.AddScoped<LoggedMentions>();
    }

    /// <summary>Copies of pages, and whether their links still answer.</summary>
    private static void AddEvidence(IServiceCollection services)
    {
        services.AddScoped<PageCopies>();
        services.AddScoped<StoredPages>();
        services.AddScoped<EvidenceKeeper>();
        services.AddScoped<EvidenceUploads>();
        services.AddRecurringJob(new RecurringJob(KeepEvidenceJob.Id, "* * * * *", "Asia/Jakarta", typeof(KeepEvidenceJob)) { RunAtStart = true });
        services.AddSection<Mention, EvidencePanelSection>();

        services.AddScoped<LinkClaims>();
        services.AddScoped<RecheckLink>();
        services.AddRecurringJob(new RecurringJob(RecheckLinksJob.Id, "*/10 * * * *", "Asia/Jakarta", typeof(RecheckLinksJob)));
    }

    /// <summary>What is shown, counted and sent of accepted mentions.</summary>
    private static void AddFigures(IServiceCollection services)
    {
        services.AddScoped<CountingRules>();
        services.AddScoped<IIndicatorSource, ExposureIndicator>();

        services.AddScoped<ExposureRows>();
        services.AddScoped<ExposureSummary>();

        services.AddScoped<CoverageLookup>();
        services.AddScoped<CoverageFigure>();
        services.AddScoped<KnownArticles>();
        services.AddSection<ExposurePeriod, CoverageOnDashboard>();

        services.AddScoped<PressQuery>();

        services.AddSearchSource<MentionSearchSource>();

        services.AddScoped<AlertLinks>();
        services.AddScoped<AlertLetter>();
        services.AddScoped<AlertFinds>();
        services.AddScoped<AlertReaders>();
        services.AddScoped<AlertChoices>();
        services.AddScoped<AlertDelivery>();
        services.AddScoped<AlertRun>();
        services.AddRecurringJob(new RecurringJob(AlertJob.Id, "*/5 * * * *", "Asia/Jakarta", typeof(AlertJob)) { RunAtStart = true });
        services.AddRecurringJob(new RecurringJob(DigestJob.Id, "*/15 7-20 * * *", "Asia/Jakarta", typeof(DigestJob)) { RunAtStart = true });

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
