namespace PortalMitra.Modules.Partnerships.Partnerships.Reminders;

/// <summary>A last day that comes near.</summary>
/// <param name="ObligationId">0 when it is the agreement that ends.</param>
/// <param name="What">The agreement's subject, or the obligation.</param>
/// <param name="PersonInCharge">User name; null for nobody.</param>
internal sealed record DueItem(long AgreementId, string Slug, string Subject, long ObligationId, string What, DateOnly LastDay, string? PersonInCharge)
{
    public bool IsObligation => ObligationId != 0;
}
