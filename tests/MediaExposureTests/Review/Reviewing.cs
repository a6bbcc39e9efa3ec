using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Review;

/// <summary>The queue as a reviewer's browser drives it.</summary>
internal static partial class Reviewing
{
    public const string Page = "/kelola/liputan";

    /// <summary>The portal, served, with a reviewer named budi and these mentions at one outlet, numbered from 1: the first has the highest priority.</summary>
    public static async Task<(PortalFixture Portal, PortalVisitor Budi, IReadOnlyList<long> Ids)> OpenAsync(TestDatabase database, int mentions, Action<List<Mention>>? before = null)
    {
        var portal = await PortalFixture.ServeAsync(database);
        var outlet = Mentions.Outlet();
        var all = Enumerable.Range(1, mentions).Select(number => Mentions.New(outlet, number, title: $"Pustaka nomor {number:000}")).ToList();
        before?.Invoke(all);
        // One after the other, so that the ids rise with the numbers.
        foreach (var mention in all)
        {
            await portal.InScopeAsync(async services =>
            {
                var data = services.GetRequiredService<PortalDbContext>();
                if (mention.Outlet.Id > 0)
                    data.Attach(mention.Outlet);
                data.Add(mention);
                await data.SaveChangesAsync();
            });
        }

        return (portal, await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions"), all.ConvertAll(mention => mention.Id));
    }

    public static Task<Mention> StoredAsync(this PortalFixture portal, long id) =>
        portal.QueryAsync(data => data.Set<Mention>().AsNoTracking().Include(mention => mention.Nagari).SingleAsync(mention => mention.Id == id));

    public static Task<List<ReviewState>> StatesAsync(this PortalFixture portal) =>
        portal.QueryAsync(data => data.Set<Mention>().OrderBy(mention => mention.Id).Select(mention => mention.State).ToListAsync());

    /// <summary>Opens the list and sends these rows back with a decision; a row is sent as the list shows it.</summary>
    public static async Task<HttpResponseMessage> ManyAsync(this PortalVisitor reviewer, IEnumerable<long> ids, string decision, string filter = "status=baru", params (string Name, string Value)[] more)
    {
        var page = await reviewer.ReadAsync($"{Page}?{filter}");
        return await SendAsync(reviewer, page, ids, decision, filter, more);
    }

    public static async Task<HttpResponseMessage> SendAsync(PortalVisitor reviewer, string page, IEnumerable<long> ids, string decision, string filter, params (string Name, string Value)[] more)
    {
        List<KeyValuePair<string, string>> fields =
        [
            new("__RequestVerificationToken", PortalVisitor.TokenOf(page)),
            new("Bulk.Seen", Seen().Match(page).Groups[1].Value),
            new("Bulk.Decision", decision),
            .. ids.Select(id => new KeyValuePair<string, string>("Bulk.Rows", Regex.Match(page, $"name=\"Bulk.Rows\" value=\"({id}:\\d+)\"").Groups[1].Value)),
            .. more.Select(one => new KeyValuePair<string, string>(one.Name, one.Value)),
        ];
        return await reviewer.PostPairsAsync($"{Page}?{filter}&handler=Many", fields);
    }

    /// <summary>Presses "Urungkan" beside what was just done.</summary>
    public static async Task<string> UndoAsync(this PortalVisitor reviewer, string after, string filter = "status=baru")
    {
        var action = ActionId().Match(after).Groups[1].Value;
        using var answer = await reviewer.PostAsync($"{Page}?{filter}&handler=Undo", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(after), ["actionId"] = action });
        return await reviewer.FollowAsync(answer);
    }

    public static async Task<string> FollowAsync(this PortalVisitor reviewer, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await reviewer.ReadAsync(answer.Headers.Location!.ToString().Split('#')[0]);
    }

    /// <summary>The titles of the list, in their order.</summary>
    public static IReadOnlyList<string> TitlesIn(string page) => [.. Row().Matches(page).Select(row => row.Groups[1].Value)];

    [GeneratedRegex("name=\"Bulk.Seen\" value=\"(\\d+)\"")]
    private static partial Regex Seen();

    [GeneratedRegex("name=\"actionId\" value=\"(\\d+)\"")]
    private static partial Regex ActionId();

    [GeneratedRegex("<b>(Pustaka [^<]+)</b>")]
    private static partial Regex Row();
}
