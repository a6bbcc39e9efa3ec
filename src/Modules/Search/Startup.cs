using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Modules;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Search.Contracts;
using PortalMitra.Modules.Search.Indexing;
using PortalMitra.Modules.Search.Search.Find;

namespace PortalMitra.Modules.Search;

public sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<SearchQuery>();
        services.AddSingleton(provider => new SearchIndexer(
            provider.GetRequiredService<SearchIndex>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<PortalClock>(),
            provider.GetRequiredService<ILogger<SearchIndexer>>()));
        services.AddHostedService<IndexingService>();
    }
}
