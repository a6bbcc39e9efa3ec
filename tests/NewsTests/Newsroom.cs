using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.NewsTests;

/// <summary>A served portal with a newsroom: who writes (Wati), who publishes too (Ratna), and the reader at the other end.</summary>
internal sealed partial class Newsroom : IAsyncDisposable
{
    private Newsroom(PortalFixture portal) => (Portal, Reader) = (portal, portal.Visitor());

    public PortalFixture Portal { get; }

    public PortalVisitor Reader { get; }

    public static async Task<Newsroom> OpenAsync(TestDatabase database = TestDatabase.Sqlite) => new(await PortalFixture.ServeAsync(database));

    public Task<PortalVisitor> WriterAsync(string name = "wati") => Portal.StaffAsync(name, "AccessOffice", "ManageNews");

    public Task<PortalVisitor> EditorAsync(string name = "ratna") => Portal.StaffAsync(name, "AccessOffice", "ManageNews", "PublishNews");

    /// <summary>What a filled-in form sends.</summary>
    public static Dictionary<string, string> Form(string title, string standfirst = "Satu kalimat pengantar.", string body = "Isi berita.") => new()
    {
        ["Input.Title"] = title,
        ["Input.Standfirst"] = standfirst,
        ["Input.Body"] = body,
        ["Input.Language"] = "Indonesian",
    };

    /// <summary>Opens the page for a new article, fills it in and presses the button.</summary>
    /// <param name="handler">"" saves the draft, "Publish" publishes at once.</param>
    public static async Task<HttpResponseMessage> WriteAsync(PortalVisitor who, Dictionary<string, string> form, string handler = "") =>
        await SendAsync(who, "/kelola/berita/baru", await who.ReadAsync("/kelola/berita/baru"), form, handler);

    /// <summary>Opens the article, fills in the form and presses the button.</summary>
    public static async Task<HttpResponseMessage> EditAsync(PortalVisitor who, long id, Dictionary<string, string> form, string handler = "") =>
        await SendAsync(who, $"/kelola/berita/{id}", await who.ReadAsync($"/kelola/berita/{id}"), form, handler);

    /// <summary>Sends the form of a page that was opened before, with all it hides.</summary>
    public static Task<HttpResponseMessage> SendAsync(PortalVisitor who, string page, string seen, Dictionary<string, string> form, string handler = "")
    {
        var fields = new Dictionary<string, string>(form) { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen) };
        foreach (Match hidden in Hidden().Matches(seen))
            fields[hidden.Groups[1].Value] = hidden.Groups[2].Value;
        return who.PostAsync(handler.Length == 0 ? page : $"{page}?handler={handler}", fields);
    }

    /// <summary>An article straight into the database.</summary>
    public async Task<NewsArticle> InsertAsync(
        string title, DateTime? published = null, Nagari? nagari = null, string body = "Isi berita.", ArticleLanguage language = ArticleLanguage.Indonesian)
    {
        var now = Portal.Clock.GetUtcNow().UtcDateTime;
        var article = NewsArticle.Write(
            ArticleText.Of(title, "Satu kalimat pengantar.", body, nagari?.Id, null, language), ArticleSlug.From(title), "Wati", null, now);
        if (published is { } instant)
            Assert.Empty(article.Publish(instant));
        await Portal.InsertAsync(article);
        return article;
    }

    public Task<NewsArticle> PublishedAsync(string title, Nagari? nagari = null, string body = "Isi berita.") =>
        InsertAsync(title, Portal.Clock.GetUtcNow().UtcDateTime, nagari, body);

    public Task<NewsArticle> StoredAsync(long id) =>
        Portal.QueryAsync(data => data.Set<NewsArticle>().AsNoTracking().SingleAsync(article => article.Id == id));

    public Task<List<NewsArticle>> AllAsync() =>
        Portal.QueryAsync(data => data.Set<NewsArticle>().AsNoTracking().OrderBy(article => article.Id).ToListAsync());

    public Task<Nagari> NagariAsync(string slug) =>
        Portal.QueryAsync(data => data.Set<Nagari>().AsNoTracking().SingleAsync(nagari => nagari.Slug == slug));

    public async Task<HttpStatusCode> StatusAsync(string path, PortalVisitor? who = null)
    {
        using var response = await (who ?? Reader).GetAsync(path);
        return response.StatusCode;
    }

    public Task RunStepAsync(string step) => Portal.InScopeAsync(services => services.GetRequiredService<RecipeRunner>().RunAsync(
        Recipe.Parse($$"""{"name":"uji","displayName":"Uji","version":"1","steps":[{{step}}]}""", new Dictionary<string, string>()), CancellationToken.None));

    /// <summary>The id in the address a saved article was answered with.</summary>
    public static long IdOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return long.Parse(answer.Headers.Location!.ToString().Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The answered page as a person reads it.</summary>
    public static async Task<string> PageOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The person is told that this is not theirs to do.</summary>
    public static void AssertRefused(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/tidak-berwenang", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await Portal.DisposeAsync();
    }

    [GeneratedRegex("""<input type="hidden"[^>]* name="((?:Input\.)?Version|SubmissionKey)" value="([^"]*)""")]
    private static partial Regex Hidden();
}
