namespace PortalMitra.Modules.Partnerships.Contracts;

/// <summary>What another room knows to have happened under agreements: it tells a living one from one that only lies in the drawer.</summary>
public interface IAgreementLife
{
    /// <summary>Ids of the agreements under which something happened between two days, both included; part of a query, so nothing is read yet.</summary>
    IQueryable<long> Between(DateOnly first, DateOnly last);
}
