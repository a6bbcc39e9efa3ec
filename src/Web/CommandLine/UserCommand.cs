using System.CommandLine;
using PortalMitra.Modules.Accounts.Contracts;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>user add|password|list</c>.</summary>
internal sealed class UserCommand : Command
{
    private readonly Option<string?> _data = CommonOptions.Data();
    private readonly Argument<string> _name = new("NAME") { Description = "Name to sign in with." };
    private readonly Option<string[]> _roles = new("--role") { Description = "Key of a role, such as admin, editor, exposure; may be repeated.", Required = true };
    private readonly Option<string?> _displayName = new("--display-name") { Description = "Name shown to others (default: NAME)." };
    private readonly Option<string?> _password = new("--password") { Description = "Default: a random one, printed once." };

    public UserCommand()
        : base("user", "Adds users, sets passwords, lists accounts.")
    {
        var add = new Command("add", "Adds a user.") { _name, _roles, _displayName, _password, _data };
        add.SetAction(AddAsync);
        var password = new Command("password", "Sets a new password and ends a lock-out.") { _name, _password, _data };
        password.SetAction(SetPasswordAsync);
        var list = new Command("list", "One JSON object per user.") { _data };
        list.SetAction(ListAsync);
        Subcommands.Add(add);
        Subcommands.Add(password);
        Subcommands.Add(list);
    }

    private Task<int> AddAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        PortalScope.RunAsync(parsed.GetValue(_data), "user add", async services =>
        {
            var name = parsed.GetRequiredValue(_name);
            var (password, isRandom) = Password(parsed);
            var result = await services.GetRequiredService<UserDirectory>().AddAsync(
                name, parsed.GetValue(_displayName) ?? name, parsed.GetRequiredValue(_roles), password, cancellationToken);
            return await ReportAsync(result, name, password, isRandom);
        });

    private Task<int> SetPasswordAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        PortalScope.RunAsync(parsed.GetValue(_data), "user password", async services =>
        {
            var name = parsed.GetRequiredValue(_name);
            var (password, isRandom) = Password(parsed);
            var result = await services.GetRequiredService<UserDirectory>().SetPasswordAsync(name, password, cancellationToken);
            return await ReportAsync(result, name, password, isRandom);
        });

    private Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        PortalScope.RunAsync(parsed.GetValue(_data), "user list", async services =>
        {
            foreach (var line in await services.GetRequiredService<UserDirectory>().ListAsync(cancellationToken))
                await JsonLines.WriteAsync(line);
            return 0;
        });

    private (string Password, bool IsRandom) Password(ParseResult parsed) =>
        parsed.GetValue(_password) is { Length: > 0 } chosen ? (chosen, false) : (PasswordSuggestion.New(), true);

    private static async Task<int> ReportAsync(AccountResult result, string name, string password, bool isRandom)
    {
        foreach (var error in result.Errors)
            await Console.Error.WriteLineAsync(error);
        if (result.Succeeded)
            await Console.Out.WriteLineAsync(isRandom ? $"user {name}, password {password}   (shown this once)" : $"user {name} can sign in with the password you gave");
        return result.Succeeded ? 0 : 1;
    }
}
