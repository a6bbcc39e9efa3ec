using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PortalMitra.Modules.Search.Indexing;
using Directory = System.IO.Directory;

namespace PortalMitra.SearchTests.Indexing;

public sealed class SearchIndexTests : IndexFolder
{
    private readonly TableSource _news = new("news");

    private string Folder => Path.Combine(DataFolder, "index");

    [Fact]
    public void Before_the_first_look_a_question_finds_nothing()
    {
        using var node = new Node(DataFolder, Time, _news);
        Assert.Empty(node.Titles("tenun"));
    }

    [Fact]
    public async Task A_deleted_folder_is_built_again()
    {
        await FillAsync();
        Directory.Delete(Folder, recursive: true);
        await IsBuiltAgainAsync();
    }

    [Fact]
    public async Task A_damaged_index_is_built_again()
    {
        await FillAsync();
        foreach (var file in Directory.EnumerateFiles(Folder, "_*"))
            File.WriteAllText(file, "no index");
        await IsBuiltAgainAsync();
    }

    [Fact]
    public async Task A_torn_list_of_segments_is_built_again()
    {
        await FillAsync();
        foreach (var file in Directory.EnumerateFiles(Folder, "segments*"))
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..10]);
        await IsBuiltAgainAsync();
    }

    [Fact]
    public async Task An_index_of_another_format_is_built_again()
    {
        await FillAsync();
        using (var directory = FSDirectory.Open(Folder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new ExactAnalyzer())))
        {
            var notes = new Dictionary<string, string>(writer.CommitData) { ["format"] = "0" };
            writer.SetCommitData(notes);
        }

        await IsBuiltAgainAsync();
    }

    [Fact]
    public async Task Closing_twice_and_asking_for_nothing_is_harmless()
    {
        var node = new Node(DataFolder, Time, _news);
        await node.RunAsync();
        node.Index.Abandon();
        node.Index.Abandon();
        Assert.Equal(0, (await node.RunAsync()).Written);
        node.Dispose();
    }

    private async Task FillAsync()
    {
        _news.Put(Now, 1, "Pelatihan tenun", "");
        using var node = new Node(DataFolder, Time, _news);
        await node.RunAsync();
        Time.Advance(TimeSpan.FromHours(1));
    }

    private async Task IsBuiltAgainAsync()
    {
        using var node = new Node(DataFolder, Time, _news);
        // A reader may come before the first look.
        _ = node.Titles("tenun");
        Assert.Equal(1, (await node.RunAsync()).Written);
        Assert.Equal(["Pelatihan tenun"], node.Titles("tenun"));
        _news.Put(Now, 2, "Pameran tenun", "");
        await node.RunAsync();
        Assert.Equal(2, node.Ask("tenun").Total);
    }
}
