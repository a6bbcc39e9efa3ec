namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>Words in a row that fared alike.</summary>
internal sealed record DiffPiece(DiffKind Kind, string Text);

internal enum DiffKind
{
    Same,
    LeftOut,
    Added,
}
