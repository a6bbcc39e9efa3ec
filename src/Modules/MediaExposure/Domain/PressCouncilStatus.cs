namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What the press council (Dewan Pers) has verified of an outlet.</summary>
public enum PressCouncilStatus
{
    /// <summary>Not listed, or nobody has looked yet.</summary>
    None,

    /// <summary>Terverifikasi administratif.</summary>
    Administrative,

    /// <summary>Terverifikasi administratif dan faktual.</summary>
    Factual,
}
