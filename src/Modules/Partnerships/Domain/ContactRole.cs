namespace PortalMitra.Modules.Partnerships.Domain;

public enum ContactRole
{
    PersonInCharge,
    Signatory,
    Finance,
    Other,
}
