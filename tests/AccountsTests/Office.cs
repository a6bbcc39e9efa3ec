using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Accounts.Contracts;

namespace PortalMitra.AccountsTests;

/// <summary>A served portal with three people: Ratna may do everything, Budi only opens the office, Sari nothing.</summary>
internal sealed partial class Office : IAsyncDisposable
{
    public const string Password = "sawah hijau di kaki bukit";

    public const string Roles = """
        {"name":"uji","displayName":"Uji","version":"1","steps":[{"name":"roles","roles":[
          {"key":"admin","name":"Admin","permissions":["*"]},
          {"key":"petugas-uji","name":"Petugas uji","permissions":["AccessOffice"]},
          {"key":"tamu-uji","name":"Tamu uji","permissions":[]}]}]}
        """;

    private Office(PortalFixture portal) => Portal = portal;

    public PortalFixture Portal { get; }

    public static async Task<Office> OpenAsync(TestDatabase database = TestDatabase.Sqlite, Action<IServiceCollection>? services = null)
    {
        var portal = await PortalFixture.ServeAsync(database, new PortalFixtureOptions { ConfigureServices = services });
        var office = new Office(portal);
        await office.RunRecipeAsync(Roles);
        await office.AddAsync("ratna", "Ratna Dewi", "admin");
        await office.AddAsync("budi", "Budi Santoso", "petugas-uji");
        await office.AddAsync("sari", "Sari Murni");
        return office;
    }

    public Task RunRecipeAsync(string json) => Portal.InScopeAsync(services => services.GetRequiredService<RecipeRunner>()
        .RunAsync(Recipe.Parse(json, new Dictionary<string, string>()), CancellationToken.None));

    public async Task AddAsync(string userName, string displayName, params string[] roles)
    {
        var result = await AskAsync(users => users.AddAsync(userName, displayName, roles, Password, CancellationToken.None));
        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
    }

    public async Task<T> AskAsync<T>(Func<UserDirectory, Task<T>> question)
    {
        T answer = default!;
        await Portal.InScopeAsync(async services =>
        {
            services.GetRequiredService<ActorScope>().ActAs("perintah user");
            answer = await question(services.GetRequiredService<UserDirectory>());
        });
        return answer;
    }

    public async Task<PortalVisitor> SignInAsync(string userName, string password = Password)
    {
        var visitor = Portal.Visitor();
        using var response = await TryAsync(visitor, userName, password);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return visitor;
    }

    public static Task<HttpResponseMessage> TryAsync(PortalVisitor visitor, string userName, string password, string page = "/masuk") =>
        visitor.PostFormAsync(page, new() { ["UserName"] = userName, ["Password"] = password });

    public async Task<int> IdOfAsync(string userName) =>
        (await AskAsync(users => users.ListAsync(CancellationToken.None))).Single(line => line.UserName == userName).Id;

    /// <summary>The fields of the user form as the page shows them.</summary>
    public static Dictionary<string, string> FormOf(string html) => new() { ["Seen"] = Seen().Match(html).Groups[1].Value };

    /// <summary>The page without what differs in each answer.</summary>
    public static string Bare(string html) => Varying().Replace(html, "");

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    [GeneratedRegex("""name="Seen" value="([0-9a-f]+)""")]
    private static partial Regex Seen();

    [GeneratedRegex("""value="[^"]*"|(?<=<code>)[^<]*""")]
    private static partial Regex Varying();
}
