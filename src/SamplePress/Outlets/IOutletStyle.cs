using PortalMitra.SamplePress.Serving;

namespace PortalMitra.SamplePress.Outlets;

/// <summary>The manner in which an outlet announces and prints its articles.</summary>
internal interface IOutletStyle
{
    string SourceKind { get; }

    string SourcePath { get; }

    /// <summary>Phrases of the template that a reader must leave out.</summary>
    IReadOnlyList<string> Boilerplate { get; }

    /// <summary>Path and query of the canonical address.</summary>
    string PathOf(SampleArticle article);

    /// <summary>Addresses that are no article of ours, yet meet the crawler.</summary>
    IReadOnlyList<Hazard> Hazards { get; }

    /// <summary>Null when the outlet has no such page.</summary>
    PressResponse? Answer(PressRequest request, Edition edition);
}
