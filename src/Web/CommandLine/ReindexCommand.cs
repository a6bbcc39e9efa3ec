using System.CommandLine;
using PortalMitra.Modules.Search.Contracts;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>reindex</c>: builds the search index again from the database.</summary>
internal sealed class ReindexCommand : Command
{
    private readonly Option<string?> _data = CommonOptions.Data();

    public ReindexCommand()
        : base("reindex", "Builds the search index again from the database.")
    {
        Options.Add(_data);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        PortalScope.RunAsync(parsed.GetValue(_data), "reindex", async services =>
        {
            var outcome = await services.GetRequiredService<SearchIndexer>().RebuildAsync(cancellationToken);
            await Console.Out.WriteLineAsync(outcome == RebuildOutcome.Rebuilt
                ? "The index was built again."
                : "A portal is running on this folder; it builds its index again within seconds.");
            return 0;
        });
}
