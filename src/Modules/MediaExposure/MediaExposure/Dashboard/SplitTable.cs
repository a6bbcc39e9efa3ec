namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>A split on its way to the page.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">Key of its heading.</param>
/// <param name="Note">Key of what the reader must know; null for nothing.</param>
/// <param name="Most">Lines shown; the rest are named by number.</param>
internal sealed record SplitTable(string Id, string Title, IReadOnlyList<Split> Lines, string? Note = null, int Most = int.MaxValue)
{
    public IEnumerable<Split> Shown => Lines.Take(Most);

    public int Hidden => Math.Max(0, Lines.Count - Most);
}
