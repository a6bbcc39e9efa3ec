namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>How a mention speaks of us: a reviewer's choice, never computed.</summary>
public enum Tone
{
    Favourable,
    Neutral,
    Critical,
}
