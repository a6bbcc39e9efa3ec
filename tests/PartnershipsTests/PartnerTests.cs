using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests;

public sealed class PartnerTests
{
    [Fact]
    public void A_partner_goes_by_its_own_name_first_and_each_name_once()
    {
        var partner = new Partner { Slug = "x", Name = "Bank Gonjong", OtherNames = "BGO\nbank gonjong\n\nBank G" };
        Assert.Equal(["Bank Gonjong", "BGO", "Bank G"], partner.Names);
    }
}
