namespace PortalMitra.Modules.MediaExposure.MediaExposure.Comparing;

internal enum ChangeKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of words that two texts share, or that only one of them has. A line end stands in it as <c>\n</c>.</summary>
internal sealed record WordChange(ChangeKind Kind, string Text);
