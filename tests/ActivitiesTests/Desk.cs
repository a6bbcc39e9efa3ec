using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.ActivitiesTests;

/// <summary>A served portal on Monday, 23 November 2026, with an officer who enters for all, and a keeper of the library of Taeh Bukik.</summary>
internal sealed partial class Desk : IAsyncDisposable
{
    public const string Own = "taeh-bukik";
    public const string Other = "piobang";

    private Desk(PortalFixture portal) => Portal = portal;

    public PortalFixture Portal { get; }

    public static async Task<Desk> OpenAsync(TestDatabase database = TestDatabase.Sqlite) => new(await PortalFixture.ServeAsync(database));

    public Task<PortalVisitor> OfficerAsync() => Portal.StaffAsync("dewi", "AccessOffice", "ManageActivities");

    public async Task<PortalVisitor> KeeperAsync(string name = "siti")
    {
        await Portal.AddStaffAsync(name, "AccessOffice", "RecordVisits");
        await Portal.InsertAsync(new LibraryKeeper { UserName = name, LibraryId = await LibraryIdAsync(Own) });
        return await Portal.SignInAsync(name);
    }

    public Task<long> LibraryIdAsync(string slug) => Portal.QueryAsync(data => data.Set<Library>().Where(library => library.Slug == slug).Select(library => library.Id).SingleAsync());

    public static async Task<string> ReadAsync(PortalVisitor who, string path) => WebUtility.HtmlDecode(await who.ReadAsync(path));

    /// <summary>Opens the form, fills it in, sends it.</summary>
    public static async Task<HttpResponseMessage> FillAsync(PortalVisitor who, string path, Dictionary<string, string> form, string? seen = null)
    {
        seen ??= await who.ReadAsync(path);
        return await who.PostAsync(path, new(form) { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen), ["Input.Version"] = Version().Match(seen).Groups[1].Value });
    }

    public async ValueTask DisposeAsync() => await Portal.DisposeAsync();

    [GeneratedRegex("""name="Input\.Version" value="(\d+)""")]
    private static partial Regex Version();
}
