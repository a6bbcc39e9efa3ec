namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A class of outlets by standing. Shown as a split, never made into points.</summary>
public enum OutletTier
{
    A,
    B,
    C,

    /// <summary>Our own channels and those of the government.</summary>
    O,

    /// <summary>Social media.</summary>
    S,
}
