namespace PortalMitra.Modules.MediaExposure.Domain;

public enum OutletType
{
    Online,
    Print,
    Television,
    Radio,
    Social,
}
