using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.Modules;
using PortalMitra.Framework.Navigation;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Recipes;
using PortalMitra.Framework.Search;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Settings;
using PortalMitra.Framework.Time;

namespace PortalMitra.Framework;

/// <summary>Registers the framework, and gives modules one word for each seam.</summary>
public static class FrameworkServices
{
    /// <param name="database">Chooses provider and connection; the host knows them, modules do not.</param>
    public static IServiceCollection AddPortalFramework(
        this IServiceCollection services, ModuleCatalog modules, IConfiguration configuration, Action<DbContextOptionsBuilder> database)
    {
        services.AddSingleton(modules);
        services.AddOptions<PortalOptions>().Bind(configuration.GetSection(PortalOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PortalClock>();
        services.AddSingleton<PortalFormat>();
        services.AddSingleton<IFileStore, FolderFileStore>();
        services.AddScoped<UploadedFiles>();
        services.AddSingleton<MailLinks>();
        services.TryAddSingleton<IMailer, NoMailer>();

        services.AddScoped<ActorScope>();
        services.TryAddScoped<ICurrentActor, ScopedActor>();
        services.TryAddScoped<IPeople, Nobody>();
        services.TryAddScoped<IGuestAccounts, Nobody>();
        services.AddScoped<AuditInterceptor>();
        services.AddDbContext<PortalDbContext>((provider, options) =>
        {
            database(options);
            options.AddInterceptors(provider.GetRequiredService<AuditInterceptor>());
        });

        services.AddScoped<SettingsStore>();
        services.AddScoped<RecipeRunner>();
        services.AddRecipeStep<OfficeStep>();
        services.AddScoped<SectionBuilder>();

        services.AddPermissions<OfficePermissions>();
        services.AddSingleton(new StartPage(OfficePermissions.AccessOffice, "/kelola", 0));
        services.AddSingleton<PermissionCatalog>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();

        foreach (var module in modules.Modules)
            module.Startup.ConfigureServices(services, configuration);
        return services;
    }

    public static IServiceCollection AddPermissions<T>(this IServiceCollection services)
        where T : class, IPermissionProvider => services.AddSingleton<IPermissionProvider, T>();

    public static IServiceCollection AddAdminMenu<T>(this IServiceCollection services)
        where T : class, IAdminMenu => services.AddScoped<IAdminMenu, T>();

    public static IServiceCollection AddPublicMenu<T>(this IServiceCollection services)
        where T : class, IPublicMenu => services.AddScoped<IPublicMenu, T>();

    public static IServiceCollection AddRecipeStep<T>(this IServiceCollection services)
        where T : class, IRecipeStep => services.AddScoped<IRecipeStep, T>();

    public static IServiceCollection AddSection<TSubject, T>(this IServiceCollection services)
        where T : class, ISection<TSubject> => services.AddScoped<ISection<TSubject>, T>();

    public static IServiceCollection AddSearchSource<T>(this IServiceCollection services)
        where T : class, ISearchSource => services.AddScoped<ISearchSource, T>();

    public static IServiceCollection AddRecurringJob(this IServiceCollection services, RecurringJob job)
    {
        services.TryAddScoped(job.JobType);
        return services.AddSingleton(job);
    }

    private sealed class ScopedActor(ActorScope scope) : ICurrentActor
    {
        public string? Name => scope.Name;
    }

    /// <summary>Without a module that keeps accounts.</summary>
    private sealed class Nobody : IPeople, IGuestAccounts
    {
        public Task<Person?> FindAsync(string userName, CancellationToken cancellationToken) => Task.FromResult<Person?>(null);

        public Task<IReadOnlyList<Person>> HoldersAsync(Permission permission, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Person>>([]);

        public Task<IReadOnlyList<string>> AddAsync(string userName, string displayName, string email, Permission permission, string password, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No module keeps accounts.");

        public Task GrantAsync(string userName, Permission permission, CancellationToken cancellationToken) => throw new InvalidOperationException("No module keeps accounts.");
    }

    /// <summary>Without a host that can send mail.</summary>
    private sealed class NoMailer : IMailer
    {
        public MailState State => MailState.NoServer;

        public Task<MailOutcome> SendAsync(MailMessage message, CancellationToken cancellationToken) => Task.FromResult(new MailOutcome(MailResult.NotReady));
    }
}
