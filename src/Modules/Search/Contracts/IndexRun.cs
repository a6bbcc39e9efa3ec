namespace PortalMitra.Modules.Search.Contracts;

/// <summary>What one look at all sources brought.</summary>
/// <param name="Written">Documents put into the index, new or anew.</param>
/// <param name="Removed">Documents that left it.</param>
/// <param name="FailedSources">Names of the sources that could not be read; they are asked again next time.</param>
/// <param name="IsBusyElsewhere">Another process of this data folder keeps the index; nothing was done here.</param>
public sealed record IndexRun(int Written, int Removed, IReadOnlyList<string> FailedSources, bool IsBusyElsewhere)
{
    internal static readonly IndexRun BusyElsewhere = new(0, 0, [], true);
}
