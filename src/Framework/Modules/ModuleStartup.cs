using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PortalMitra.Framework.Modules;

/// <summary>
/// What a module gives to the host. Each module has exactly one, named <c>Startup</c>, with a parameterless constructor;
/// the host calls them in the order of the manifests' dependencies.
/// </summary>
public abstract class ModuleStartup
{
    public virtual void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Endpoints that are not Razor Pages, such as a feed.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
