using PortalMitra.Framework.Search;
using PortalMitra.Modules.Search.Contracts;

namespace PortalMitra.SearchTests.Indexing;

public sealed class SearchIndexerTests : IndexFolder
{
    private readonly TableSource _news = new("news");

    [Fact]
    public async Task What_was_published_is_found_after_the_next_look()
    {
        using var node = new Node(DataFolder, Time, _news);
        await node.RunAsync();
        Assert.Empty(node.Titles("tenun"));

        _news.Put(Now, 1, "Pelatihan tenun di Piobang", "Dua puluh peserta.");
        var run = await node.RunAsync();

        Assert.Equal(1, run.Written);
        Assert.Equal(["Pelatihan tenun di Piobang"], node.Titles("tenun"));
    }

    [Fact]
    public async Task A_changed_text_replaces_the_old_one()
    {
        using var node = new Node(DataFolder, Time, _news);
        _news.Put(Now, 1, "Pelatihan tenun", "Lama.");
        await node.RunAsync();
        Time.Advance(TimeSpan.FromSeconds(1));
        _news.Put(Now, 1, "Pelatihan sulam", "Baru.");
        await node.RunAsync();

        Assert.Empty(node.Titles("tenun"));
        Assert.Equal(["Pelatihan sulam"], node.Titles("pelatihan"));
    }

    [Fact]
    public async Task What_is_no_longer_public_leaves_the_index()
    {
        using var node = new Node(DataFolder, Time, _news);
        _news.Put(Now, 1, "Pelatihan tenun", "");
        await node.RunAsync();
        Time.Advance(TimeSpan.FromSeconds(1));
        _news.Put(Now, 1, "Pelatihan tenun", "", isPublic: false);
        var run = await node.RunAsync();

        Assert.Equal(1, run.Removed);
        Assert.Empty(node.Titles("tenun"));
    }

    [Fact]
    public async Task A_restart_goes_on_where_the_last_process_stopped()
    {
        for (var id = 1; id <= 250; id++)
            _news.Put(Now, id, $"Berita {id}", "");
        using (var first = new Node(DataFolder, Time, _news))
            Assert.Equal(250, (await first.RunAsync()).Written);
        Time.Advance(TimeSpan.FromHours(1));
        _news.Put(Now, 251, "Berita 251", "");

        using var second = new Node(DataFolder, Time, _news);
        Assert.Equal(250, second.Ask("berita").Total);
        var run = await second.RunAsync();

        // The overlap reads the last ten seconds once more; a start knows nothing of what it saw there.
        Assert.Equal(251, run.Written);
        Assert.Equal(251, second.Ask("berita").Total);
        Assert.Equal(0, (await second.RunAsync()).Written);
    }

    [Fact]
    public async Task A_restart_reads_nothing_older_than_the_overlap_again()
    {
        _news.Put(Now, 1, "Lama", "");
        Time.Advance(TimeSpan.FromMinutes(5));
        _news.Put(Now, 2, "Baru", "");
        using (var first = new Node(DataFolder, Time, _news))
            await first.RunAsync();

        using var second = new Node(DataFolder, Time, _news);
        Assert.Equal(1, (await second.RunAsync()).Written);
    }

    [Fact]
    public async Task What_was_written_but_not_committed_is_read_again()
    {
        using (var killed = new Node(DataFolder, Time, _news))
        {
            await killed.RunAsync();
            _news.Put(Now, 1, "Pelatihan tenun", "");
            killed.Index.Write("news", [new SearchChange("1", new SearchDocument("1", "Pelatihan tenun", "", "/berita/1", null))]);
        }

        using var next = new Node(DataFolder, Time, _news);
        Assert.Empty(next.Titles("tenun"));
        await next.RunAsync();
        Assert.Equal(["Pelatihan tenun"], next.Titles("tenun"));
    }

    [Fact]
    public async Task A_source_that_fails_half_way_keeps_its_batches_and_goes_on_later()
    {
        for (var id = 1; id <= 150; id++)
            _news.Put(Now, id, $"Berita {id}", "");
        using var node = new Node(DataFolder, Time, _news);
        _news.FailsAtRead = 2;

        Assert.Equal(["news"], (await node.RunAsync()).FailedSources);
        Assert.Equal(100, node.Ask("berita").Total);

        _news.FailsAtRead = null;
        Assert.Empty((await node.RunAsync()).FailedSources);
        Assert.Equal(150, node.Ask("berita").Total);
    }

    [Fact]
    public async Task A_failing_source_does_not_stop_the_others()
    {
        var broken = new TableSource("broken") { FailsAtRead = 1 };
        using var node = new Node(DataFolder, Time, broken, _news);
        _news.Put(Now, 1, "Pelatihan tenun", "");

        Assert.Equal(["broken"], (await node.RunAsync()).FailedSources);
        Assert.Equal(["Pelatihan tenun"], node.Titles("tenun"));
    }

    [Fact]
    public async Task A_change_that_becomes_visible_late_is_not_stepped_over()
    {
        using var node = new Node(DataFolder, Time, _news);
        var stampedUtc = Now;
        Time.Advance(TimeSpan.FromSeconds(3));
        _news.Put(Now, 2, "Yang cepat", "");
        await node.RunAsync();

        // Its transaction took longer: stamped before the other, visible after it.
        Time.Advance(TimeSpan.FromSeconds(2));
        _news.Put(stampedUtc, 1, "Yang lambat", "");
        var run = await node.RunAsync();

        Assert.Equal(1, run.Written);
        Assert.Equal(["Yang lambat"], node.Titles("lambat"));
    }

    [Fact]
    public async Task Looking_back_over_the_overlap_writes_nothing_twice()
    {
        using var node = new Node(DataFolder, Time, _news);
        for (var id = 1; id <= 250; id++)
            _news.Put(Now, id, $"Berita {id}", "");
        Assert.Equal(250, (await node.RunAsync()).Written);
        for (var look = 0; look < 10; look++)
        {
            Time.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal(0, (await node.RunAsync()).Written);
        }

        // Once the overlap has passed, a look is one read that finds nothing.
        var before = _news.Reads;
        await node.RunAsync();
        Assert.Equal(before + 1, _news.Reads);
    }

    [Fact]
    public async Task A_rebuilt_index_equals_the_one_that_grew()
    {
        using var node = new Node(DataFolder, Time, _news);
        for (var id = 1; id <= 230; id++)
        {
            _news.Put(Now, id, $"Berita {id}", "tenun");
            Time.Advance(TimeSpan.FromSeconds(1));
            if (id % 40 == 0)
                await node.RunAsync();
        }

        _news.Put(Now, 7, "Berita 7", "tenun", isPublic: false);
        await node.RunAsync();
        var grown = AllPages(node);

        Assert.Equal(RebuildOutcome.Rebuilt, await node.Indexer.RebuildAsync(CancellationToken.None));

        Assert.Equal(229, grown.Count);
        Assert.Equal(grown, AllPages(node));
        Time.Advance(TimeSpan.FromMinutes(1));
        await node.RunAsync();
        Assert.Equal(grown, AllPages(node));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_old_index()
    {
        using var node = new Node(DataFolder, Time, _news);
        for (var id = 1; id <= 150; id++)
            _news.Put(Now, id, $"Berita {id}", "");
        await node.RunAsync();

        _news.FailsAtRead = _news.Reads + 2;
        await Assert.ThrowsAsync<InvalidOperationException>(() => node.Indexer.RebuildAsync(CancellationToken.None));
        Assert.Equal(150, node.Ask("berita").Total);

        _news.FailsAtRead = null;
        await node.RunAsync();
        Assert.Equal(150, node.Ask("berita").Total);
    }

    [Fact]
    public async Task A_rebuild_asked_of_a_second_process_is_done_by_the_first()
    {
        using var running = new Node(DataFolder, Time, _news);
        _news.Put(Now, 1, "Pelatihan tenun", "");
        await running.RunAsync();
        // A change without a new instant, as after a repair by hand: only a rebuild sees it.
        Time.Advance(TimeSpan.FromHours(1));
        await running.RunAsync();
        _news.Put(Now.AddHours(-1), 1, "Pelatihan sulam", "");

        using (var command = new Node(DataFolder, Time, _news))
        {
            Assert.Equal(RebuildOutcome.LeftToRunningPortal, await command.Indexer.RebuildAsync(CancellationToken.None));
            Assert.True((await command.RunAsync()).IsBusyElsewhere);
            Assert.Equal(["Pelatihan tenun"], command.Titles("pelatihan"));
        }

        await running.RunAsync();
        Assert.Equal(["Pelatihan sulam"], running.Titles("pelatihan"));
        Assert.False(running.Index.IsRebuildRequested);
    }

    [Fact]
    public async Task The_documents_of_a_module_that_is_gone_leave_the_index()
    {
        var press = new TableSource("press");
        press.Put(Now, 1, "Liputan tenun", "");
        _news.Put(Now, 1, "Pelatihan tenun", "");
        using (var node = new Node(DataFolder, Time, _news, press))
            await node.RunAsync();

        using var later = new Node(DataFolder, Time, _news);
        await later.RunAsync();
        Assert.Equal(["Pelatihan tenun"], later.Titles("tenun"));
    }

    [Fact]
    public async Task A_source_whose_cursor_stands_still_is_a_failure_and_no_endless_loop()
    {
        using var node = new Node(DataFolder, Time, new StandingSource());
        Assert.Equal(["standing"], (await node.RunAsync()).FailedSources);
    }

    private static List<string> AllPages(Node node)
    {
        var first = node.Ask("tenun");
        return [.. Enumerable.Range(1, first.PageCount)
            .SelectMany(page => node.Ask("tenun", page: page).Results)
            .Select(result => $"{result.Path} {result.Title}").Order(StringComparer.Ordinal)];
    }

    private sealed class StandingSource : ISearchSource
    {
        public string Name => "standing";
        public string DisplayName => Name;

        public Task<SearchBatch> ReadAsync(SearchCursor cursor, int take, CancellationToken cancellationToken) =>
            Task.FromResult(new SearchBatch([new SearchChange("1", null)], cursor));
    }
}
