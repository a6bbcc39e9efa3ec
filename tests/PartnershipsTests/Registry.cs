using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests;

/// <summary>A served portal with one partner and one agreement, and people who keep the register.</summary>
internal sealed partial class Registry : IAsyncDisposable
{
    private Registry(PortalFixture portal) => Portal = portal;

    public PortalFixture Portal { get; }

    public static async Task<Registry> OpenAsync(TestDatabase database = TestDatabase.Sqlite, bool isEmpty = false, Dictionary<string, string?>? settings = null)
    {
        var registry = new Registry(await PortalFixture.ServeAsync(database, settings is null ? null : new PortalFixtureOptions { Settings = settings }));
        if (!isEmpty)
        {
            var bank = new Partner { Slug = "bank-gonjong", Name = "Bank Gonjong", OtherNames = "BGO" };
            var agreement = new Agreement
            {
                Slug = "literasi-keuangan",
                Subject = "Literasi keuangan",
                StartsOn = new DateOnly(2026, 1, 1),
                EndsOn = new DateOnly(2026, 12, 31),
                IsFromOldRegister = true,
                Parties = { new Party { Position = 1, Number = "415/1" }, new Party { Position = 2, Partner = bank } },
            };
            agreement.EnterAsSigned(new DateOnly(2026, 1, 1), "dewi");
            await registry.Portal.InsertAsync(bank, agreement);
        }

        return registry;
    }

    public Task<PortalVisitor> KeeperAsync(string name = "dewi") => Portal.StaffAsync(name, "AccessOffice", "ManagePartners");

    public Task<PortalVisitor> ReaderAsync(string name = "wati") => Portal.StaffAsync(name, "AccessOffice", "ViewPartners");

    /// <summary>A page as a person reads it.</summary>
    public static async Task<string> ReadAsync(PortalVisitor who, string path) => WebUtility.HtmlDecode(await who.ReadAsync(path));

    /// <summary>Opens the form, fills it in, sends it.</summary>
    public static async Task<HttpResponseMessage> EditAsync(PortalVisitor who, string page, Dictionary<string, string> form) =>
        await SendAsync(who, page, await who.ReadAsync(page), form);

    /// <summary>Sends the form of a page that was opened before.</summary>
    public static Task<HttpResponseMessage> SendAsync(PortalVisitor who, string page, string seen, Dictionary<string, string> form) =>
        who.PostAsync(page, new Dictionary<string, string>(form)
        {
            ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen),
            ["Input.Version"] = Version().Match(seen) is { Success: true } version ? version.Groups[1].Value : "0",
        });

    public Task<Partner> PartnerAsync(string slug) => Portal.QueryAsync(data => data.Set<Partner>().AsNoTracking().Include(partner => partner.Nagari).SingleAsync(partner => partner.Slug == slug));

    public Task<Agreement> AgreementAsync(string slug) => Portal.QueryAsync(data => data.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Steps).Include(agreement => agreement.Parties).ThenInclude(party => party.Partner).SingleAsync(agreement => agreement.Slug == slug));

    public Task RunStepsAsync(string partners, string agreements = "[]") =>
        Portal.InScopeAsync(services => services.GetRequiredService<RecipeRunner>().RunAsync(
            Recipe.Parse(
                $$"""{"name":"uji","displayName":"Uji","version":"1","steps":[{"name":"partners","partners":{{partners}}},{"name":"agreements","agreements":{{agreements}}}]}""",
                new Dictionary<string, string>()),
            CancellationToken.None));

    public async ValueTask DisposeAsync() => await Portal.DisposeAsync();

    [GeneratedRegex("""name="Input\.Version" value="(\d+)""")]
    private static partial Regex Version();
}
