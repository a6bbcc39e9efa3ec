using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>Whether an outlet's rules still read their example as they did when they were saved.</summary>
/// <param name="IsFromSite">The page was fetched anew; else the stored copy was read again.</param>
/// <param name="Now">Null when nothing was read.</param>
/// <param name="Failure">Resource key of why.</param>
internal sealed record RulesCheck(bool IsFromSite, ExampleReading Then, ExampleReading? Now, string? Failure)
{
    public static RulesCheck? Of(ReadingRules? rules, Example? example, bool isFromSite, CancellationToken cancellationToken)
    {
        if (rules?.Example is not { } then || example is null)
            return null;
        var now = ReadSide.Of(example, rules.ToRules(), cancellationToken);
        return new RulesCheck(isFromSite, then, now.Article is { } article ? ExampleReading.Of(article) : null, now.Failure is { } failure ? $"Extract.{failure}" : null);
    }

    public IReadOnlyList<ReadingPart> Differences { get; } = Now is null ? [] : [.. Then.DiffersFrom(Now)];

    public bool IsAsThen => Now is not null && Differences.Count == 0;
}
