using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.SamplePress;

namespace PortalMitra.MediaExposureTests.Crawl;

public sealed class CrawlTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Collects_exactly_the_articles_about_us(TestDatabase database)
    {
        await using var office = await PressOffice.OpenAsync(database);

        await office.CrawlAsync();

        var mentions = await office.MentionsAsync();
        Assert.Equal(
            office.Press.ExpectedMentions.Select(expected => $"{expected.OutletSlug}: {expected.Title} {KeyOf(expected.Url)} {expected.PublishedAt.UtcDateTime:u} {expected.Expectation.Kind}").Order(),
            mentions.Select(mention => $"{mention.Outlet.Slug}: {mention.Title} {mention.CanonicalUrl} {mention.PublishedUtc:u} {mention.Kind}").Order());
        var trapped = office.Press.Traps.Select(trap => KeyOf(trap.Url)).Intersect(mentions.Select(mention => mention.CanonicalUrl));
        Assert.Empty(trapped);
    }

    [Fact]
    public async Task A_mention_carries_the_words_that_matched_and_nothing_of_the_template()
    {
        await using var office = await PressOffice.OpenAsync();

        await office.CrawlAsync();

        var pairs = (await office.MentionsAsync()).Join(
            office.Press.ExpectedMentions, mention => mention.CanonicalUrl, expected => KeyOf(expected.Url), (mention, expected) => (mention, expected)).ToList();
        Assert.Equal(office.Press.ExpectedMentions.Count, pairs.Count);
        foreach (var (mention, expected) in pairs)
        {
            Assert.Contains(expected.Expectation.Sentence, mention.Text, StringComparison.Ordinal);
            Assert.NotEmpty(mention.Sentence);
            Assert.All(office.Press.Outlet(expected.OutletSlug).Boilerplate, phrase => Assert.DoesNotContain(phrase, mention.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Each_site_sees_one_request_at_a_time_from_a_reader_that_names_itself()
    {
        await using var office = await PressOffice.OpenAsync();

        await office.CrawlAsync();

        Assert.True(office.Press.Requests.All().Count > 40, $"Only {office.Press.Requests.All().Count} requests.");
        Assert.All(office.Press.Requests.All(), request => Assert.Equal(1, request.Concurrent));
        Assert.Matches(@"^PortalMitra/\d+\.\d+ \(\+https?://[^)]+\)$", Assert.Single(office.Press.Requests.All().Select(request => request.UserAgent).Distinct()));
    }

    [Fact]
    public async Task An_outlet_that_forbids_us_is_asked_for_its_rules_and_nothing_else()
    {
        await using var office = await PressOffice.OpenAsync();

        await office.CrawlAsync();

        var asked = office.Press.Requests.All().Where(request => request.OutletSlug == "portal-payobadar").Select(request => request.Path);
        Assert.Equal(["/robots.txt"], asked.Distinct());
        Assert.Equal("Fetch.BlockedByRobots", (await office.SourceAsync("portal-payobadar")).LastFailure);
    }

    [Fact]
    public async Task Before_its_interval_has_passed_nothing_is_read_again()
    {
        await using var office = await PressOffice.OpenAsync();
        await office.CrawlAsync();
        var before = office.Press.Requests.All().Count;

        await office.CrawlAsync();

        Assert.Equal(before, office.Press.Requests.All().Count);
    }

    [Fact]
    public async Task An_article_printed_later_is_found_at_the_next_poll_and_the_others_are_not_read_again()
    {
        await using var office = await PressOffice.OpenAsync();
        await office.CrawlAsync();
        var before = await office.MentionsAsync();
        var url = office.Press.Publish("kabar-luhak", new SampleArticle
        {
            Slug = "perpustakaan-piobang-buka-malam",
            Title = "Perpustakaan Nagari Piobang Buka Sampai Malam",
            Paragraphs =
            [
                "LIMAPULUH KOTA – Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul sembilan malam, Selasa (24/11/2026).",
                "Jam baru itu diminta warga yang bekerja di sawah sampai sore. Pengelola menata ulang ruang baca dan memasang lampu tambahan di teras.",
            ],
        });

        await office.PassIntervalAsync();
        await office.CrawlAsync();

        var added = Assert.Single((await office.MentionsAsync()).ExceptBy(before.Select(mention => mention.Id), mention => mention.Id));
        Assert.Equal(KeyOf(url), added.CanonicalUrl);
        Assert.Equal(["piobang"], added.Nagari.Select(nagari => nagari.Slug));
        var readTwice = before.Where(mention => mention.Outlet.Slug == "kabar-luhak").Select(mention => new Uri(mention.Url!).PathAndQuery)
            .Where(path => office.Press.Requests.All().Count(request => request.OutletSlug == "kabar-luhak" && request.Path == path) > 1);
        Assert.Empty(readTwice);
    }

    [Fact]
    public async Task An_outage_is_worded_on_the_source_and_over_when_the_outlet_is_back()
    {
        await using var office = await PressOffice.OpenAsync();
        office.Press.SetOutage("suara-sarilamak", isDown: true);
        await office.CrawlAsync();
        var down = await office.SourceAsync("suara-sarilamak");
        office.Press.SetOutage("suara-sarilamak", isDown: false);
        await office.Portal.QueryAsync(database => database.Set<RobotsRecord>().ExecuteDeleteAsync());
        await office.PassIntervalAsync();
        await office.CrawlAsync();

        var back = await office.SourceAsync("suara-sarilamak");
        Assert.Equal(("Fetch.RobotsUnreachable", 1), (down.LastFailure, down.FailuresInRow));
        Assert.Equal((null, 0), (back.LastFailure, back.FailuresInRow));
        Assert.Equal(
            office.Press.ExpectedMentions.Select(expected => KeyOf(expected.Url)).Order(),
            (await office.MentionsAsync()).Select(mention => mention.CanonicalUrl).Order());
    }

    [Fact]
    public async Task A_source_that_leads_inside_is_refused_in_the_guards_own_words()
    {
        await using var office = await PressOffice.OpenAsync();
        await office.Portal.InsertAsync(new Source { Slug = "dalam", Outlet = Mentions.Outlet("dalam"), Kind = SourceKind.Feed, Url = "http://127.0.0.1:9/feed", IsEnabled = true });

        await office.CrawlAsync();

        Assert.Equal("Fetch.RefusedByGuard", (await office.SourceAsync("dalam")).LastFailure);
    }

    [Fact]
    public async Task A_source_that_nobody_switched_on_is_never_asked()
    {
        await using var office = await PressOffice.OpenAsync();

        // The programme's own list of regional media comes switched off.
        await office.CrawlAsync();

        Assert.Null((await office.SourceAsync("klikpositif")).LastRunUtc);
    }

    [Theory, OnPostgres]
    public async Task Two_processes_share_the_work_without_doubling_it_or_crowding_a_site(TestDatabase database)
    {
        await using var office = await PressOffice.OpenAsync(database);
        var connection = await office.Portal.QueryAsync(data => Task.FromResult(data.Database.GetConnectionString()));
        await using var second = await PortalFixture.CreateAsync(options: new PortalFixtureOptions
        {
            RealClock = true,
            RunsSetup = false,
            Settings = new(PressOffice.SettingsFor(office.Press)) { ["Database:Provider"] = "Postgres", ["Database:ConnectionString"] = connection },
        });

        await Task.WhenAll(office.CrawlAsync(), PressOffice.CrawlAsync(second));
        await office.CrawlAsync();

        Assert.Equal(
            office.Press.ExpectedMentions.Select(expected => KeyOf(expected.Url)).Order(),
            (await office.MentionsAsync()).Select(mention => mention.CanonicalUrl).Order());
        Assert.All(office.Press.Requests.All(), request => Assert.Equal(1, request.Concurrent));
    }

    /// <summary>The address a mention is known by, whatever scheme it was met with.</summary>
    private static string? KeyOf(string url) => CanonicalUrl.From(url);
}
