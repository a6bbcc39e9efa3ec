namespace PortalMitra.Modules.MediaExposure.Domain;

public enum ReviewState
{
    New,
    Accepted,
    Rejected,
    Unsure,
}
