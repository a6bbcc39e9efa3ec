using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "2025-12-31", false)]
    [InlineData("2026-01-01", "2026-12-31", "2026-01-01", true)]
    [InlineData("2026-01-01", "2026-12-31", "2026-12-31", true)]
    [InlineData("2026-01-01", "2026-12-31", "2027-01-01", false)]
    [InlineData("2026-01-01", null, "2040-01-01", true)]
    [InlineData(null, null, "2026-06-01", false)]
    public void Its_first_and_last_day_are_included(string? starts, string? ends, string day, bool isInForce)
    {
        var agreement = new Agreement { Slug = "x", Subject = "X", StartsOn = Day(starts), EndsOn = Day(ends) };
        Assert.Equal(isInForce, agreement.IsInForce(Day(day)!.Value));
    }

    [Fact]
    public void A_partner_goes_by_its_own_name_first_and_each_name_once()
    {
        var partner = new Partner { Slug = "x", Name = "Bank Gonjong", OtherNames = "BGO\nbank gonjong\n\nBank G" };
        Assert.Equal(["Bank Gonjong", "BGO", "Bank G"], partner.Names);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
