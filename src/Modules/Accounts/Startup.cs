using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Modules;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Accounts.Accounts.EditUser;
using PortalMitra.Modules.Accounts.Accounts.OwnAccount;
using PortalMitra.Modules.Accounts.Contracts;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;
using PortalMitra.Modules.Accounts.Roles;
using PortalMitra.Modules.Accounts.SigningIn;

namespace PortalMitra.Modules.Accounts;

public sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions<Permissions>();
        services.AddAdminMenu<AdminMenu>();
        services.AddRecipeStep<RolesStep>();

        AddIdentity(services);
        AddCookies(services);
        services.Replace(ServiceDescriptor.Scoped<ICurrentActor, RequestActor>());
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<FailedSignIns>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<UserRoles>();
        services.AddScoped<UserEditor>();
        services.AddScoped<OwnAddress>();
        services.Replace(ServiceDescriptor.Scoped<IPeople, People>());
        services.Replace(ServiceDescriptor.Scoped<IGuestAccounts, GuestAccounts>());
        services.AddScoped(provider => new UserDirectory(
            provider.GetRequiredService<UserManager<User>>(),
            provider.GetRequiredService<UserRoles>(),
            provider.GetRequiredService<PortalDbContext>(),
            provider.GetRequiredService<PortalClock>(),
            provider.GetRequiredService<IStringLocalizer<Strings>>()));
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<User>(identity =>
            {
                // Length protects, composition rules make "Password123!": NIST SP 800-63B.
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddRoles<Role>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager()
            .AddUserValidator<UserRules>()
            .AddErrorDescriber<IdentityErrors>()
            .AddClaimsPrincipalFactory<PortalPrincipals>();
        // Whoever is disabled or loses a role is stopped within this time, without signing in again.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
    }

    // Identity's validator signs out of all of Identity's cookies, so all are declared though one is used.
    private static void AddCookies(IServiceCollection services) => services
        .AddAuthentication(IdentityConstants.ApplicationScheme)
        .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(options =>
        {
            options.LoginPath = "/masuk";
            options.LogoutPath = "/keluar";
            options.AccessDeniedPath = "/tidak-berwenang";
            options.ReturnUrlParameter = "returnUrl";
            // The sign-in page decides where a person goes next; the handler would put any address into a header before it.
            options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
            options.Cookie.Name = "portal";
            // One cookie for both languages; by default its path would be /en there.
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SlidingExpiration = true;
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
        }));
}
