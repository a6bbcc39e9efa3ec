using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.MediaExposureTests.Stories;

/// <summary>What people said of events stands when the portal joins copies by itself.</summary>
public sealed class StoryMergeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_name_of_an_event_outlives_its_only_story_and_the_joining_is_written_down(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var (release, copy) = Copies();
        copy.Story.Event.Name = "Serah buku Piobang";
        await portal.InsertAsync(release);
        await portal.InsertAsync(copy);

        await GroupStoriesTests.RunAsync(portal);

        Assert.Equal((1, 1), await GroupStoriesTests.RowsAsync(portal));
        Assert.Equal("Serah buku Piobang", await portal.QueryAsync(db => db.Set<CoveredEvent>().Select(covered => covered.Name).SingleAsync()));
        var row = await portal.QueryAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.EntityType == nameof(CoveredEvent)));
        Assert.Equal((GroupStoriesJob.Id, "Merged", "Serah buku Piobang"), (row.Actor, row.Action, row.EntityName));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_names_the_one_that_goes_stands_in_the_audit(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var (release, copy) = Copies();
        (release.Story.Event.Name, copy.Story.Event.Name) = ("Serah buku", "Sumbangan alumni");
        await portal.InsertAsync(release);
        await portal.InsertAsync(copy);

        await GroupStoriesTests.RunAsync(portal);

        Assert.Equal("Serah buku", await portal.QueryAsync(db => db.Set<CoveredEvent>().Select(covered => covered.Name).SingleAsync()));
        Assert.Contains("Sumbangan alumni", await portal.QueryAsync(db => db.Set<AuditEntry>().Where(entry => entry.EntityType == nameof(CoveredEvent)).Select(entry => entry.Before).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stories_that_a_person_put_in_one_event_stay_together_when_one_of_them_turns_out_a_copy(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await ConfirmedAsync(portal);

        await GroupStoriesTests.RunAsync(portal);

        Assert.Equal(new ExposureCount(3, 3, 2, 1), await GroupStoriesTests.CountAsync(portal));
        Assert.Equal((2, 1), await GroupStoriesTests.RowsAsync(portal));
        Assert.Equal(SuggestionState.Confirmed, Assert.Single(await GroupStoriesTests.SuggestionsAsync(portal)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_people_said_both_yes_and_no_they_are_asked_again(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var (release, own) = await ConfirmedAsync(portal);
        var no = EventSuggestion.Of(release.StoryId, own.StoryId, 60, "[]");
        no.Refuse("sari", DateTime.UnixEpoch);
        await portal.InsertAsync(no);

        await GroupStoriesTests.RunAsync(portal);

        Assert.Equal(new ExposureCount(3, 3, 2, 2), await GroupStoriesTests.CountAsync(portal));
        Assert.Equal(SuggestionState.Waiting, Assert.Single(await GroupStoriesTests.SuggestionsAsync(portal)).State);
    }

    private static (Mention Release, Mention Copy) Copies() =>
        (StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release), StoryTexts.Mention(Mentions.Outlet("suara"), 2, StoryTexts.Copy));

    /// <summary>A release, its copy that is not known as one yet, and an own report that a person put with the copy.</summary>
    private static async Task<(Mention Release, Mention Own)> ConfirmedAsync(PortalFixture portal)
    {
        var (release, copy) = Copies();
        var own = StoryTexts.Mention(Mentions.Outlet("radio"), 3, StoryTexts.OwnReport, new DateOnly(2026, 11, 14));
        own.Story.Event = copy.Story.Event;
        await portal.InsertAsync(release);
        await portal.InsertAsync(copy, own);
        var yes = EventSuggestion.Of(copy.StoryId, own.StoryId, 60, "[]");
        yes.Confirm("budi", DateTime.UnixEpoch);
        await portal.InsertAsync(yes);
        return (release, own);
    }
}
