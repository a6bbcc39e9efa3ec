namespace PortalMitra.Modules.News.Domain;

public enum PublicationState
{
    Draft,
    Published,
}
