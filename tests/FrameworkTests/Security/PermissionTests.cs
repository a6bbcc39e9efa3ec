using System.Security.Claims;
using PortalMitra.Framework.Security;

namespace PortalMitra.FrameworkTests.Security;

public sealed class PermissionTests
{
    private static readonly Permission Everything = new("Everything", "");
    private static readonly Permission Edit = new("Edit", "", Everything);
    private static readonly Permission View = new("View", "", Edit);

    [Theory]
    [InlineData("View", true)]
    [InlineData("Edit", true)]
    [InlineData("Everything", true)]
    [InlineData("Other", false)]
    public void A_permission_is_held_by_itself_and_by_what_implies_it(string held, bool expected) =>
        Assert.Equal(expected, PermissionCatalog.Holds(Person(held), View));

    [Fact]
    public void A_lesser_permission_does_not_imply_a_greater_one() => Assert.False(PermissionCatalog.Holds(Person("View"), Everything));

    [Fact]
    public void One_name_declared_twice_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new PermissionCatalog([new OfficePermissions(), new OfficePermissions()]));

    private static ClaimsPrincipal Person(string permission) => new(new ClaimsIdentity([new Claim(Permission.ClaimType, permission)], "test"));
}
