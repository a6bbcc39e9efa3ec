namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A story or event that became part of another: whoever has kept its address is led there.</summary>
public sealed class MergedAway
{
    /// <summary>Else a story.</summary>
    public required bool IsEvent { get; init; }

    /// <summary>Its number, which is never given again.</summary>
    public required long FromId { get; init; }

    /// <summary>What it became part of. That may have gone the same way since.</summary>
    public required long IntoId { get; init; }
}
