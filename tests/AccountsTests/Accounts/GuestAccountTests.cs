using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Security;

namespace PortalMitra.AccountsTests.Accounts;

public sealed class GuestAccountTests
{
    private const string Later = "hujan sore di kebun teh";
    private static readonly Permission Portal = new("UsePartnerPortal", "Portal mitra");

    [Theory, OnSqlite, OnPostgres]
    public async Task A_guest_holds_one_permission_starts_in_their_own_room_and_changes_their_password(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        Assert.Empty(await AddAsync(portal, "rina@bank.test", PortalStaff.Password));
        Assert.NotEmpty(await AddAsync(portal, "lain@bank.test", "pendek"));
        Assert.NotEmpty(await AddAsync(portal, "rina@bank.test", PortalStaff.Password));
        using var visitor = portal.Visitor();
        using var signedIn = await visitor.PostFormAsync("/masuk", new() { ["UserName"] = "rina@bank.test", ["Password"] = PortalStaff.Password });
        Assert.Equal("/portal-mitra", signedIn.Headers.Location?.ToString());
        foreach (var closed in new[] { "/kelola", "/kelola/akun" })
        {
            using var answer = await visitor.GetAsync(closed);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        using var changed = await visitor.PostFormAsync("/akun", new() { ["Current"] = PortalStaff.Password, ["New"] = Later, ["Repeat"] = Later });
        Assert.Equal("/akun", changed.Headers.Location?.ToString());
        (await portal.SignInAsync("rina@bank.test", Later)).Dispose();
        using var stranger = portal.Visitor();
        using var asked = await stranger.GetAsync("/akun");
        Assert.Contains("/masuk", asked.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> AddAsync(PortalFixture portal, string userName, string password)
    {
        IReadOnlyList<string> problems = [];
        await portal.InScopeAsync(async services =>
        {
            services.GetRequiredService<ActorScope>().ActAs("tes");
            problems = await services.GetRequiredService<IGuestAccounts>().AddAsync(userName, "Rina", userName, Portal, password, CancellationToken.None);
        });
        return problems;
    }
}
