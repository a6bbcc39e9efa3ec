namespace PortalMitra.Modules.Partnerships.Partnerships.AgreementList;

internal sealed record AgreementRow(string Slug, string Subject, string? Number, DateOnly? StartsOn, DateOnly? EndsOn, IReadOnlyList<string> Partners)
{
    public string StateOn(DateOnly today) => this switch
    {
        { StartsOn: null } => "Undated",
        { StartsOn: var starts } when starts > today => "NotYet",
        { EndsOn: var ends } when ends < today => "Ended",
        _ => "InForce",
    };
}
