using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using PortalMitra.Framework.Modules;
using PortalMitra.Web.Jobs;
using PortalMitra.Web.Localisation;

namespace PortalMitra.Web.Hosting;

/// <summary>The way of a request, in order.</summary>
internal static class PortalPipeline
{
    public static void Use(WebApplication app, bool runsJobs)
    {
        app.UseForwardedHeaders();
        app.UsePortalSecurityHeaders();
        app.UseAssetCaching();
        app.UseLanguageFromPath();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/galat/500",
            SuppressDiagnosticsCallback = failure => UnreadableRequest.Is(failure.Exception),
        });
        app.UseStatusCodePagesWithReExecute("/galat/{0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealthChecks("/sehat", new HealthCheckOptions { AllowCachingResponses = false });
        if (runsJobs)
            app.MapJobsDashboard();
        foreach (var module in app.Services.GetRequiredService<ModuleCatalog>().Modules)
            module.Startup.MapEndpoints(app);
        ClosedAreas.Verify(app);
    }
}
