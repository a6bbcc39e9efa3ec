using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PortalMitra.Framework;
using PortalMitra.Framework.Search;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Search.Contracts;
using PortalMitra.Modules.Search.Indexing;
using PortalMitra.Modules.Search.Search.Find;

namespace PortalMitra.SearchTests;

/// <summary>One process with its index in a folder on disk; start it again on the same folder to try restarts.</summary>
internal sealed class Node : IDisposable
{
    private readonly ServiceProvider _services;

    public Node(string folder, FakeTimeProvider time, params ISearchSource[] sources)
    {
        var options = Options.Create(new PortalOptions { DataFolder = folder });
        var services = new ServiceCollection();
        foreach (var source in sources)
            services.AddScoped(_ => source);
        _services = services.BuildServiceProvider();
        Index = new SearchIndex(options, NullLogger<SearchIndex>.Instance);
        Indexer = new SearchIndexer(
            Index, _services.GetRequiredService<IServiceScopeFactory>(), new PortalClock(time, options), NullLogger<SearchIndexer>.Instance);
    }

    public SearchIndex Index { get; }
    public SearchIndexer Indexer { get; }

    public Task<IndexRun> RunAsync() => Indexer.RunOnceAsync(CancellationToken.None);

    public SearchAnswer Ask(string? question, string? kind = null, int page = 1) => new SearchQuery(Index).Ask(question, kind, page);

    /// <summary>The titles found, best first.</summary>
    public IReadOnlyList<string> Titles(string question, string? kind = null) => [.. Ask(question, kind).Results.Select(result => result.Title)];

    public void Dispose()
    {
        Indexer.Dispose();
        Index.Dispose();
        _services.Dispose();
    }
}
