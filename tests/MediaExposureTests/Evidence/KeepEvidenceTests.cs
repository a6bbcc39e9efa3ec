using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

namespace PortalMitra.MediaExposureTests.Evidence;

public sealed class KeepEvidenceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_accepted_mention_gets_its_archive_once_and_no_site_is_asked_for_it(TestDatabase database)
    {
        await using var outlet = await OpenAsync(database);
        outlet.ServeMention(1);
        await outlet.CrawlAsync();
        await outlet.Portal.AcceptAllAsync();
        var asked = outlet.AskedInAll.Count;

        await outlet.Portal.KeepEvidenceAsync();
        await outlet.Portal.KeepEvidenceAsync();

        var mention = Assert.Single(await outlet.Portal.MentionsAsync());
        var item = Assert.Single(await outlet.Portal.EvidenceAsync());
        Assert.Equal(asked, outlet.AskedInAll.Count);
        Assert.Equal((mention.Id, EvidenceKind.Warc, "application/warc", null as string, mention.FoundUtc), (item.MentionId, item.Kind, item.MediaType, item.AddedBy, item.CapturedUtc));
        Assert.Equal(outlet.Portal.Clock.GetUtcNow().UtcDateTime, mention.EvidencedUtc);
        var archive = outlet.Portal.Stored(item.FileHash!);
        Assert.Equal(archive.Length, item.Bytes);
        Assert.Equal(item.FileHash, Convert.ToHexStringLower(SHA256.HashData(archive)));
        var records = Archive.Records(archive);
        Assert.Equal(["warcinfo", "response", "request", "metadata"], records.Select(record => record.Type));
        Assert.Equal([null, mention.Url, mention.Url, mention.Url], records.Select(record => record.Target));
        Assert.All(records, record => Assert.Equal(mention.FoundUtc, record.DateUtc));
        Assert.Equal(records[1].Id, records[2].Field("WARC-Concurrent-To"));
        Assert.Equal(records[1].Id, records[3].Field("WARC-Refers-To"));
        Assert.Equal("127.0.0.1", records[1].Field("WARC-IP-Address"));
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", Encoding.Latin1.GetString(records[1].Block.Span), StringComparison.Ordinal);
        Assert.StartsWith($"GET {ScriptedOutlet.Path(1)} HTTP/1.1\r\nHost: {outlet.Home.Authority}\r\nUser-Agent: PortalMitra/", Encoding.Latin1.GetString(records[2].Block.Span), StringComparison.Ordinal);
        using var facts = JsonDocument.Parse(records[3].Block);
        Assert.Equal((mention.Text, mention.PageHash), (facts.RootElement.GetProperty("text").GetString(), facts.RootElement.GetProperty("pageSha256").GetString()));
    }

    [Fact]
    public async Task Nothing_is_put_together_before_somebody_accepts()
    {
        await using var outlet = await OpenAsync();
        outlet.ServeMention(1);
        await outlet.CrawlAsync();

        await outlet.Portal.KeepEvidenceAsync();

        Assert.Empty(await outlet.Portal.EvidenceAsync());
    }

    [Fact]
    public async Task A_mention_that_is_accepted_by_its_topic_gets_its_archive_too()
    {
        await using var portal = await PortalFixture.CreateAsync();
        var mention = Mentions.New(Mentions.Outlet(), 1, copy: await portal.PutAsync(Archive.Pack("<h1>Ramai</h1>"u8.ToArray())));
        mention.AcceptAutomatically(portal.Clock.GetUtcNow().UtcDateTime);
        await portal.InsertAsync(mention);

        await portal.KeepEvidenceAsync();

        var records = Archive.Records(portal.Stored(Assert.Single(await portal.EvidenceAsync()).FileHash!));
        // A page of earlier days, of which only the bytes were kept.
        Assert.Equal(["warcinfo", "resource", "metadata"], records.Select(record => record.Type));
        Assert.Equal("<h1>Ramai</h1>", Encoding.UTF8.GetString(records[1].Block.Span));
        Assert.Equal(records[1].Id, records[2].Field("WARC-Refers-To"));
    }

    [Fact]
    public async Task Of_an_outlet_that_wants_no_copy_kept_there_are_text_hash_and_facts_alone()
    {
        await using var outlet = await OpenAsync();
        outlet.ServeMention(1, robotsTag: "noarchive");
        await outlet.CrawlAsync();
        await outlet.Portal.AcceptAllAsync();

        await outlet.Portal.KeepEvidenceAsync();

        var item = Assert.Single(await outlet.Portal.EvidenceAsync());
        Assert.Equal(EvidenceKind.Facts, item.Kind);
        var records = Archive.Records(outlet.Portal.Stored(item.FileHash!));
        Assert.Equal(["warcinfo", "metadata"], records.Select(record => record.Type));
        Assert.Contains("Perpustakaan Nagari Piobang", Encoding.UTF8.GetString(records[1].Block.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_part_of_the_archive()
    {
        await using var outlet = await OpenAsync();
        outlet.ServeMention(2);
        outlet.Serve(ScriptedOutlet.Path(1), context =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (302, ScriptedOutlet.Path(2));
            return Task.CompletedTask;
        });
        await outlet.CrawlAsync();
        await outlet.Portal.AcceptAllAsync();

        await outlet.Portal.KeepEvidenceAsync();

        var records = Archive.Records(outlet.Portal.Stored(Assert.Single(await outlet.Portal.EvidenceAsync()).FileHash!));
        Assert.Equal(["warcinfo", "response", "request", "response", "request", "metadata"], records.Select(record => record.Type));
        Assert.Equal(outlet.At(ScriptedOutlet.Path(1)), records[1].Target);
        Assert.Equal(records[3].Id, records[5].Field("WARC-Refers-To"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Killed_between_file_and_row_nothing_is_lost_and_nothing_is_there_twice(TestDatabase database)
    {
        await using var outlet = await OpenAsync(database);
        outlet.ServeMention(1);
        await outlet.CrawlAsync();
        await outlet.Portal.AcceptAllAsync();
        using var killed = new CancellationTokenSource();
        await outlet.Portal.InScopeAsync(async services =>
        {
            // The store has taken the file; then the process is gone.
            var store = new KillingStore(services.GetRequiredService<IFileStore>(), killed);
            var keeper = ActivatorUtilities.CreateInstance<EvidenceKeeper>(services, store);
            var mention = Assert.Single(await outlet.Portal.MentionsAsync());
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => keeper.KeepAsync(mention.Id, killed.Token));
        });
        Assert.Empty(await outlet.Portal.EvidenceAsync());
        Assert.Null(Assert.Single(await outlet.Portal.MentionsAsync()).EvidencedUtc);

        await outlet.Portal.KeepEvidenceAsync();

        Assert.Single(await outlet.Portal.EvidenceAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_that_do_it_at_once_leave_one_archive(TestDatabase database)
    {
        await using var outlet = await OpenAsync(database);
        outlet.ServeMention(1);
        await outlet.CrawlAsync();
        await outlet.Portal.AcceptAllAsync();

        await Task.WhenAll(outlet.Portal.KeepEvidenceAsync(), outlet.Portal.KeepEvidenceAsync(), outlet.Portal.KeepEvidenceAsync());

        Assert.Single(await outlet.Portal.EvidenceAsync());
    }

    [Fact]
    public async Task A_store_that_is_full_fails_the_job_and_loses_nothing()
    {
        var store = new FullStore();
        await using var outlet = await OpenAsync(services: services => store.PutBefore(services));
        outlet.ServeMention(1);
        await outlet.CrawlAsync();
        await outlet.Portal.AcceptAllAsync();
        store.IsFull = true;

        await Assert.ThrowsAsync<AggregateException>(outlet.Portal.KeepEvidenceAsync);
        Assert.Equal(ReviewState.Accepted, Assert.Single(await outlet.Portal.MentionsAsync()).State);
        store.IsFull = false;
        await outlet.Portal.KeepEvidenceAsync();

        Assert.Single(await outlet.Portal.EvidenceAsync());
    }

    [Fact]
    public async Task A_reviewers_form_does_not_become_stale_by_it()
    {
        await using var portal = await PortalFixture.CreateAsync();
        var mention = Mentions.New(Mentions.Outlet(), 1);
        mention.Accept(MentionKind.Earned, "siti", portal.Clock.GetUtcNow().UtcDateTime.AddDays(-8));
        await portal.InsertAsync(mention);

        await portal.KeepEvidenceAsync();

        // Its copy has been missing for a week, so it is lost: facts alone, and said so.
        Assert.Equal(EvidenceKind.Facts, Assert.Single(await portal.EvidenceAsync()).Kind);
        Assert.Equal(mention.Version, Assert.Single(await portal.MentionsAsync()).Version);
    }

    [Fact]
    public async Task A_copy_that_is_not_there_at_the_moment_is_waited_for()
    {
        await using var portal = await PortalFixture.CreateAsync();
        var page = Archive.Pack("<h1>Ramai</h1>"u8.ToArray());
        var copy = await portal.PutAsync(page);
        await portal.InsertAsync(Mentions.New(Mentions.Outlet(), 1, copy: copy).Accepted());
        await portal.InScopeAsync(services =>
        {
            services.GetRequiredService<IFileStore>().Delete(copy);
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<AggregateException>(portal.KeepEvidenceAsync);
        var (between, mention) = (await portal.EvidenceAsync(), Assert.Single(await portal.MentionsAsync()));
        await portal.PutAsync(page);
        await portal.KeepEvidenceAsync();

        Assert.Empty(between);
        Assert.Null(mention.EvidencedUtc);
        Assert.Equal(EvidenceKind.Warc, Assert.Single(await portal.EvidenceAsync()).Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mentions_whose_evidence_fails_do_not_stand_in_the_way_of_those_behind_them(bool areMissing)
    {
        await using var portal = await PortalFixture.CreateAsync();
        var outlet = Mentions.Outlet();
        // No packed page, or none at all.
        var spoiled = areMissing ? new string('0', 64) : await portal.PutAsync("rusak"u8.ToArray());
        var good = await portal.PutAsync(Archive.Pack("<h1>Ramai</h1>"u8.ToArray()));
        await portal.InsertAsync([.. Enumerable.Range(1, 6).Select(number => Mentions.New(outlet, number, copy: spoiled).Accepted())]);
        await portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<PortalDbContext>();
            data.Attach(outlet);
            data.Add(Mentions.New(outlet, 7, copy: good).Accepted());
            await data.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<AggregateException>(portal.KeepEvidenceAsync);

        var last = (await portal.MentionsAsync()).Single(mention => mention.CanonicalUrl.EndsWith("/7", StringComparison.Ordinal));
        Assert.Equal(last.Id, Assert.Single(await portal.EvidenceAsync()).MentionId);
    }

    private static async Task<ScriptedOutlet> OpenAsync(TestDatabase database = TestDatabase.Sqlite, Action<IServiceCollection>? services = null)
    {
        var outlet = await ScriptedOutlet.OpenAsync(database, services: services);
        outlet.Serve("/feed", outlet.Feed(1), "application/rss+xml");
        await outlet.AddAsync(source => source.FixedMinutes = 1440);
        return outlet;
    }

    private sealed class KillingStore(IFileStore files, CancellationTokenSource killed) : IFileStore
    {
        public async Task<string> PutAsync(Stream content, CancellationToken cancellationToken)
        {
            var hash = await files.PutAsync(content, cancellationToken);
            await killed.CancelAsync();
            return hash;
        }

        public Stream? OpenRead(string hash) => files.OpenRead(hash);

        public void Delete(string hash) => files.Delete(hash);
    }
}
