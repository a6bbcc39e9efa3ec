using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PortalMitra.Framework;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.Modules;
using PortalMitra.Web.Jobs;
using PortalMitra.Web.Localisation;
using PortalMitra.Web.Mail;
using PortalMitra.Web.Theme;

namespace PortalMitra.Web.Hosting;

/// <summary>Puts the modules together into one web application.</summary>
internal static class PortalHost
{
    private const string ApplicationName = "PortalMitra.Web";

    public static WebApplication Build(PortalHostOptions options)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = PortalCultures.Indonesian;

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = ApplicationName,
            // Beside the program, wherever it is started from: pages, assets and recipes travel with it.
            ContentRootPath = AppContext.BaseDirectory,
        });
        var dataFolder = PrepareConfiguration(builder, options);
        UseBuiltAssets(builder);
        // Standard output belongs to what a verb answers; the log goes beside it.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (!options.RunsJobs)
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (options.Urls is { } urls)
            builder.WebHost.UseUrls(urls);

        var database = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        AddServices(builder, database, dataFolder, options.RunsJobs);
        options.ConfigureServices?.Invoke(builder.Services);

        var app = builder.Build();
        PortalPipeline.Use(app, options.RunsJobs);
        return app;
    }

    private static string PrepareConfiguration(WebApplicationBuilder builder, PortalHostOptions options)
    {
        var configuration = builder.Configuration;
        var dataFolder = Path.GetFullPath(options.DataFolder ?? configuration[$"{PortalOptions.Section}:DataFolder"] ?? "App_Data");
        configuration.AddJsonFile(Path.Combine(dataFolder, "portal.json"), optional: true);
        // The environment wins over the file in the data folder, and the caller over both.
        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(options.Settings);
        configuration.AddInMemoryCollection([new($"{PortalOptions.Section}:DataFolder", dataFolder)]);
        return dataFolder;
    }

    private static void UseBuiltAssets(WebApplicationBuilder builder)
    {
        // A build (not a publish) leaves assets where their sources are and writes this map of them.
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{ApplicationName}.staticwebassets.runtime.json")))
            builder.WebHost.UseStaticWebAssets();
    }

    private static void AddServices(WebApplicationBuilder builder, DatabaseOptions database, string dataFolder, bool runsJobs)
    {
        var services = builder.Services;
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddRazorPages()
            .WithRazorPagesAtContentRoot()
            .AddViewLocalization()
            .AddDataAnnotationsLocalization(annotations => annotations.DataAnnotationLocalizerProvider = ModelMessages.OfModule)
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<PageFrameFilter>();
                mvc.Filters.Add<UnansweredMethodFilter>();
            });
        services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationFormats.Add("/Views/Shared/{0}.cshtml"));
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Path = "/");
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            // Not the host: it stands in links of the feed, and the web server passes it on as Host.
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");

        services.AddPortalFramework(ModuleCatalog.Load(AppContext.BaseDirectory), builder.Configuration, options => database.Apply(options, dataFolder));
        services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToDbContext<PortalDbContext>();
        services.AddSingleton(new ProcessIdentity(IsAlone: database.Provider == DatabaseProvider.Sqlite));
        services.AddPortalJobs(database, dataFolder, runsJobs);
        services.AddOptions<MailOptions>().Bind(builder.Configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.Replace(ServiceDescriptor.Singleton<IMailer, SmtpMailer>());
        services.AddModelMessages();
        services.AddScoped<PageFrame>();
        services.AddScoped<PortalSetup>();
    }
}
