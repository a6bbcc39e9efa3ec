namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>Whom an outlet writes for.</summary>
public enum OutletLevel
{
    Local,
    Provincial,
    National,
}
