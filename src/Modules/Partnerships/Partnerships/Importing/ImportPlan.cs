using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Importing;

/// <summary>What a spreadsheet would do to the register, row by row.</summary>
internal sealed record ImportPlan(IReadOnlyList<ImportRow> Rows)
{
    public int New => Rows.Count(row => row is { Problems.Count: 0, IsKnown: false });
    public int Known => Rows.Count(row => row is { Problems.Count: 0, IsKnown: true });
    public int Wrong => Rows.Count(row => row.Problems.Count > 0);
    public int NewPartners => Rows.Where(row => row is { Problems.Count: 0, IsKnown: false, Partner: null }).Select(row => row.PartnerName).Distinct(StringComparer.OrdinalIgnoreCase).Count();
}

/// <param name="Number">As the spreadsheet counts it.</param>
/// <param name="Partner">Null when it will be a new one.</param>
/// <param name="IsKnown">It stands in the register already, or stood further up: reading the file again changes nothing.</param>
/// <param name="Problems">Key of the words, and what stands in the cell.</param>
internal sealed record ImportRow(
    int Number, string PartnerName, Partner? Partner, PartnerKind? PartnerKind, string Subject, AgreementKind? Kind, string? OurNumber, string? TheirNumber,
    DateOnly? SignedOn, DateOnly? StartsOn, DateOnly? EndsOn, string? Scope, string? ArchivePlace, bool IsKnown, IReadOnlyList<(string Words, string Cell)> Problems);
