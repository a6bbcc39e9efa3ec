using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.MediaExposureTests.Dropped;
using PortalMitra.MediaExposureTests.Review;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

namespace PortalMitra.MediaExposureTests.Topics;

/// <summary>What a topic as typed would have found and lost, before it is saved.</summary>
public sealed class TopicPreviewTests
{
    private const string Songket = "Sanggar Kejora di Kabupaten Lima Puluh Kota dibuka untuk anak-anak setiap sore.";

    [Theory, OnSqlite, OnPostgres]
    public async Task Gains_losses_and_what_stays_are_told_apart_by_what_reviewers_said(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await AddStatesAsync(portal);
        await Drops.AddAsync(portal, ("Kejora dibuka", Songket), ("Pasar", Drops.Market));
        var stored = await TopicAsync(portal);

        // The library is no subject any more; the reading house is.
        var result = await TryAsync(portal, stored, topic => (topic.OwnNames, topic.SubjectTerms, topic.ProgrammeTerms, topic.Query) = ("Sanggar Kejora", "", "", null));
        var same = await TryAsync(portal, stored, _ => { });

        Assert.Equal(1, result.CountOf(PreviewGroup.LostAccepted));
        Assert.Equal(1, result.CountOf(PreviewGroup.LostRejected));
        Assert.Equal(1, result.CountOf(PreviewGroup.LostWaiting));
        Assert.Equal(0, result.Stays);
        var gained = Assert.Single(result.ShownOf(PreviewGroup.Gained));
        Assert.Equal(("Kejora dibuka", "Media pasar"), (gained.Title, gained.Outlet));
        Assert.True(gained.After.Score >= 2 && !(gained.Before?.IsProposed ?? false));
        Assert.Contains(Songket, gained.Telling.Sentences.Select(sentence => sentence.Text));
        var lost = Assert.Single(result.ShownOf(PreviewGroup.LostAccepted));
        Assert.True(lost.Before!.IsProposed && !lost.After.IsProposed);
        Assert.NotEmpty(lost.Telling.Sentences);
        Assert.Equal((5, null), (result.Tried, result.StoppedAtUtc));
        Assert.True(same.IsUnchanged);
        Assert.Equal(3, same.Stays);
    }

    [Fact]
    public async Task What_another_topic_finds_is_not_lost()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await AddStatesAsync(portal);
        var stored = await TopicAsync(portal);
        await portal.InsertAsync(new Topic { Slug = "lain", Name = "Lain", SubjectTerms = "", OwnNames = "perpustakaan nagari", PlaceTerms = "", AmbiguousPlaceTerms = "", ContextTerms = "", OtherPlaceTerms = "" });

        var result = await TryAsync(portal, stored, topic => topic.IsActive = false);

        Assert.Equal((0, 3), (result.CountOf(PreviewGroup.LostAccepted), result.Stays));
    }

    [Fact]
    public async Task What_the_threshold_would_have_accepted_is_counted_and_what_reviewers_rejected_of_it_is_named()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await AddStatesAsync(portal);
        await Drops.AddAsync(portal, ("Buka malam", Drops.AboutUs));
        var stored = await TopicAsync(portal);

        var result = await TryAsync(portal, stored, topic => topic.AcceptFromTenths = topic.AskFromTenths);

        Assert.Equal((1, 1, 1, 1, 4), (result.AcceptedOf(ReviewState.Accepted), result.AcceptedOf(ReviewState.Rejected), result.AcceptedOf(ReviewState.New), result.AcceptedOfDropped, result.AcceptedInAll));
        Assert.Equal("Ditolak", Assert.Single(result.ShownOf(PreviewGroup.AcceptedRejected)).Title);
    }

    [Fact]
    public async Task Older_mentions_are_left_out_and_of_many_gains_all_are_counted_and_the_newest_shown()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await AddStatesAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(91));
        await Drops.AddAsync(portal, [.. Enumerable.Range(1, 230).Select(number => ($"Buka malam ke-{number}", Drops.AboutUs))]);

        var result = await TryAsync(portal, await TopicAsync(portal), _ => { });

        Assert.Equal((230, 230, 0), (result.Tried, result.CountOf(PreviewGroup.Gained), result.Stays));
        Assert.Equal(PreviewResult.MaxShown, result.ShownOf(PreviewGroup.Gained).Count);
        Assert.Equal("Buka malam ke-230", result.ShownOf(PreviewGroup.Gained)[0].Title);
    }

    [Fact]
    public async Task It_ends_when_the_reader_goes()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await Drops.AddAsync(portal, [.. Enumerable.Range(1, 120).Select(number => ($"Buka malam ke-{number}", Drops.AboutUs))]);
        var stored = await TopicAsync(portal);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TryAsync(portal, stored, _ => { }, gone.Token));
        Assert.Equal(120, (await TryAsync(portal, stored, _ => { })).Tried);
    }

    [Fact]
    public async Task The_page_shows_losses_first_and_saves_nothing()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageTopics");
        await AddStatesAsync(portal);
        await Drops.AddAsync(portal, ("Kejora dibuka", Songket));
        var page = await EditTopicTests.TopicPageAsync(staff);
        var before = await TopicAsync(portal);

        using var answer = await EditTopicTests.SaveAsync(staff, page, new() { ["Input.OwnNames"] = "Sanggar Kejora", ["Input.SubjectTerms"] = "", ["Input.ProgrammeTerms"] = "" }, "Try");
        var shown = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Perubahan ini kehilangan 1 liputan yang sudah Anda terima", shown, StringComparison.Ordinal);
        Assert.Contains("Temuan baru: 1.", shown, StringComparison.Ordinal);
        Assert.Contains("Dicoba pada 4 berita", shown, StringComparison.Ordinal);
        Assert.True(shown.IndexOf("Hilang, padahal diterima", StringComparison.Ordinal) < shown.IndexOf("Dulu tersisih; dengan topik ini", StringComparison.Ordinal));
        Assert.Contains("Sanggar Kejora</textarea>", shown, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await TopicAsync(portal)).Version);
        Assert.Equal(ReviewState.Accepted, (await Drops.MentionsAsync(portal)).Single(mention => mention.Title == "Diterima").State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task New_finds_are_put_into_the_queue_under_the_name_of_who_asked_and_none_twice(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await Drops.AddAsync(portal, [("Pasar", Drops.Market), .. Enumerable.Range(1, 105).Select(number => ($"Buka malam ke-{number}", Drops.AboutUs))]);
        await portal.QueryAsync(data => data.Set<Topic>().ExecuteUpdateAsync(set => set.SetProperty(topic => topic.AcceptFromTenths, 20)));
        var topic = await TopicAsync(portal);

        for (var run = 0; run < 2; run++)
            await portal.InScopeAsync(services => ActivatorUtilities.CreateInstance<QueueFoundJob>(services).RunAsync(new QueueFound(topic.Id, "budi"), CancellationToken.None));

        var mentions = await Drops.MentionsAsync(portal);
        Assert.Equal(105, mentions.Count);
        Assert.All(mentions, mention => Assert.Equal(ReviewState.New, mention.State));
        Assert.Equal("Pasar", Assert.Single(await Drops.AllAsync(portal)).Title);
        Assert.Equal(105, await portal.QueryAsync(data => data.Set<AuditEntry>().CountAsync(row => row.EntityType == nameof(Mention) && row.Actor == "budi")));
    }

    /// <summary>An accepted, a rejected and a waiting mention, all found by the set-up's topic.</summary>
    private static async Task AddStatesAsync(PortalFixture portal)
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var outlet = Mentions.Outlet();
        var accepted = Mentions.New(outlet, 1, title: "Diterima");
        accepted.Accept(MentionKind.Earned, "budi", now);
        var rejected = Mentions.New(outlet, 2, title: "Ditolak");
        rejected.Reject("Bukan tentang kita", "budi", now);
        await portal.InsertAsync(accepted, rejected, Mentions.New(outlet, 3, title: "Menunggu"));
    }

    private static Task<Topic> TopicAsync(PortalFixture portal) => portal.QueryAsync(database => database.Set<Topic>().AsNoTracking().OrderBy(topic => topic.Id).FirstAsync());

    private static async Task<PreviewResult> TryAsync(PortalFixture portal, Topic stored, Action<Topic> change, CancellationToken cancellationToken = default)
    {
        PreviewResult? result = null;
        await portal.InScopeAsync(async services =>
        {
            var typed = TopicInput.Of(stored).ToTopic(stored.Slug);
            change(typed);
            result = await services.GetRequiredService<TopicPreview>().RunAsync(typed, stored, cancellationToken);
        });
        return result!;
    }
}
