using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Accounts.Contracts;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.CommandLine;

/// <summary>Set-up and the administrator's account, with the one message that shows a new password.</summary>
internal static class FirstRun
{
    private const string Administrator = "admin";

    public static async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PortalSetup>().RunAsync(cancellationToken);
        await using (var scope = services.CreateAsyncScope())
            await EnsureAdministratorAsync(scope.ServiceProvider, output, cancellationToken);
    }

    private static async Task EnsureAdministratorAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var users = services.GetRequiredService<UserDirectory>();
        if (await users.AnyAdministratorAsync(cancellationToken))
            return;
        var chosen = services.GetRequiredService<IConfiguration>()["Portal:AdministratorPassword"];
        var password = string.IsNullOrEmpty(chosen) ? PasswordSuggestion.New() : chosen;
        services.GetRequiredService<ActorScope>().ActAs("penyiapan");
        var result = await users.AddAsync(Administrator, "Admin", [Role.AdministratorKey], password, cancellationToken);
        if (!result.Succeeded)
            throw new CommandFailedException($"The administrator could not be created: {string.Join(" ", result.Errors)}");
        if (string.IsNullOrEmpty(chosen))
            await output.WriteLineAsync($"Administrator: user {Administrator}, password {password}   (shown this once; change it under Akun saya, or with: user password {Administrator})");
        await output.FlushAsync(cancellationToken);
    }
}
