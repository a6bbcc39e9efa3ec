using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.PlacesTests;

/// <summary>A served portal with the regency of the set-up recipe and somebody who looks at it.</summary>
internal sealed partial class Regency : IAsyncDisposable
{
    private Regency(PortalFixture portal) => (Portal, Reader) = (portal, portal.Visitor());

    public PortalFixture Portal { get; }

    public PortalVisitor Reader { get; }

    public static async Task<Regency> OpenAsync(TestDatabase database = TestDatabase.Sqlite, bool isEmpty = false)
    {
        var regency = new Regency(await PortalFixture.ServeAsync(database));
        if (isEmpty)
        {
            await regency.Portal.QueryAsync(data => data.Set<Library>().ExecuteDeleteAsync());
            await regency.Portal.QueryAsync(data => data.Set<Nagari>().ExecuteDeleteAsync());
        }

        return regency;
    }

    public Task<PortalVisitor> KeeperAsync(string name = "dewi") => Portal.StaffAsync(name, "AccessOffice", "ManagePlaces");

    /// <summary>A page as a person reads it.</summary>
    public async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await Reader.ReadAsync(path));

    /// <summary>Opens the form, fills it in, sends it.</summary>
    public static async Task<HttpResponseMessage> EditAsync(PortalVisitor who, string page, Dictionary<string, string> form) =>
        await SendAsync(who, page, await who.ReadAsync(page), form);

    /// <summary>Sends the form of a page that was opened before.</summary>
    public static Task<HttpResponseMessage> SendAsync(PortalVisitor who, string page, string seen, Dictionary<string, string> form) =>
        who.PostAsync(page, new Dictionary<string, string>(form)
        {
            ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen),
            ["Input.Version"] = Version().Match(seen).Groups[1].Value,
        });

    public Task<Nagari> NagariAsync(string slug) =>
        Portal.QueryAsync(data => data.Set<Nagari>().AsNoTracking().Include(nagari => nagari.District).SingleAsync(nagari => nagari.Slug == slug));

    public Task<Library> LibraryAsync(string slug) =>
        Portal.QueryAsync(data => data.Set<Library>().AsNoTracking().Include(library => library.Nagari).SingleAsync(library => library.Slug == slug));

    public Task RunStepAsync(string districts, string nagari = "[]", string libraries = "[]") =>
        Portal.InScopeAsync(services => services.GetRequiredService<RecipeRunner>().RunAsync(
            Recipe.Parse(
                $$"""{"name":"uji","displayName":"Uji","version":"1","steps":[{"name":"places","districts":{{districts}},"nagari":{{nagari}},"libraries":{{libraries}}}]}""",
                new Dictionary<string, string>()),
            CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await Portal.DisposeAsync();
    }

    [GeneratedRegex("""name="Input\.Version" value="(\d+)""")]
    private static partial Regex Version();
}
