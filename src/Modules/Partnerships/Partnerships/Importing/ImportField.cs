namespace PortalMitra.Modules.Partnerships.Partnerships.Importing;

/// <summary>A fact that a column of an old register may hold.</summary>
internal enum ImportField
{
    Partner,
    Subject,
    Kind,
    PartnerKind,
    OurNumber,
    TheirNumber,
    SignedOn,
    StartsOn,
    EndsOn,
    Scope,
    ArchivePlace,
}
