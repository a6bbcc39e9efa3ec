using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.AccountsTests.Roles;

public sealed class RolesStepTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Run_twice_it_changes_nothing(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        var before = await ClaimsAsync(office);
        await office.RunRecipeAsync(Office.Roles);
        Assert.Contains("petugas-uji: AccessOffice", before);
        Assert.Equal(before, await ClaimsAsync(office));
    }

    [Fact]
    public async Task What_staff_have_changed_since_stays()
    {
        await using var office = await Office.OpenAsync();
        await office.Portal.InScopeAsync(async services =>
        {
            var roles = services.GetRequiredService<RoleManager<Role>>();
            var role = (await roles.FindByNameAsync("petugas-uji"))!;
            await roles.RemoveClaimAsync(role, new Claim(Permission.ClaimType, "AccessOffice"));
            role.DisplayName = "Petugas kami";
            await roles.UpdateAsync(role);
        });
        await office.RunRecipeAsync(Office.Roles);
        Assert.DoesNotContain("petugas-uji: AccessOffice", await ClaimsAsync(office));
        Assert.Contains("Petugas kami", await office.Portal.QueryAsync(data => data.Set<Role>().Select(role => role.DisplayName).ToListAsync()));
    }

    [Fact]
    public async Task The_star_means_every_permission_that_is_declared()
    {
        await using var office = await Office.OpenAsync();
        await office.Portal.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<User>>();
            var person = await services.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync((await users.FindByNameAsync("ratna"))!);
            var all = services.GetRequiredService<PermissionCatalog>().All.Select(permission => permission.Name).Order(StringComparer.Ordinal).ToList();
            Assert.Contains("ManageUsers", all);
            Assert.Equal(all, person.FindAll(Permission.ClaimType).Select(claim => claim.Value).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task A_permission_that_no_module_declares_is_an_error_and_nothing_is_changed()
    {
        await using var office = await Office.OpenAsync();
        var exception = await Assert.ThrowsAsync<RecipeException>(() => office.RunRecipeAsync("""
            {"name":"uji","displayName":"Uji","version":"1","steps":[{"name":"roles","roles":[
              {"key":"baik","name":"Baik","permissions":[]},
              {"key":"salah","name":"Salah","permissions":["ManageUser"]}]}]}
            """));
        Assert.Contains("Role 'salah': no module declares the permission 'ManageUser'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("baik", await office.Portal.QueryAsync(data => data.Set<Role>().Select(role => role.Name).ToListAsync()));
    }

    private static async Task<List<string>> ClaimsAsync(Office office) => await office.Portal.QueryAsync(data =>
        (from claim in data.Set<IdentityRoleClaim<int>>()
         join role in data.Set<Role>() on claim.RoleId equals role.Id
         orderby role.Name, claim.ClaimValue
         select role.Name + ": " + claim.ClaimValue).ToListAsync());
}
