using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Accounts.Contracts;

namespace PortalMitra.Testing;

/// <summary>People of a test: an account with exactly these permissions, signed in through the real page.</summary>
public static class PortalStaff
{
    public const string Password = "sawah hijau di kaki bukit";

    /// <summary>Creates the account <paramref name="userName"/> in a role of its own; "*" allows everything.</summary>
    public static async Task AddStaffAsync(this PortalFixture portal, string userName, params string[] permissions)
    {
        var role = JsonSerializer.Serialize(new
        {
            name = "uji",
            displayName = "Uji",
            version = "1",
            steps = new object[]
            {
                new { name = "roles", roles = new[] { new { key = $"uji-{userName}", name = $"Uji {userName}", permissions } } },
            },
        });
        await portal.InScopeAsync(async services =>
        {
            services.GetRequiredService<ActorScope>().ActAs("tes");
            await services.GetRequiredService<RecipeRunner>()
                .RunAsync(Recipe.Parse(role, new Dictionary<string, string>()), CancellationToken.None);
            var result = await services.GetRequiredService<UserDirectory>()
                .AddAsync(userName, $"Petugas {userName}", [$"uji-{userName}"], Password, CancellationToken.None);
            if (!result.Succeeded)
                throw new InvalidOperationException(string.Join(' ', result.Errors));
        });
    }

    /// <summary>A visitor signed in as <paramref name="userName"/>.</summary>
    public static async Task<PortalVisitor> SignInAsync(this PortalFixture portal, string userName, string password = Password)
    {
        var visitor = portal.Visitor();
        using var response = await visitor.PostFormAsync("/masuk", new() { ["UserName"] = userName, ["Password"] = password });
        return response.StatusCode == HttpStatusCode.Redirect
            ? visitor
            : throw new InvalidOperationException($"{userName} could not sign in:\n{await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>Both at once: a new account with these permissions, signed in.</summary>
    public static async Task<PortalVisitor> StaffAsync(this PortalFixture portal, string userName, params string[] permissions)
    {
        await portal.AddStaffAsync(userName, permissions);
        return await portal.SignInAsync(userName);
    }
}
