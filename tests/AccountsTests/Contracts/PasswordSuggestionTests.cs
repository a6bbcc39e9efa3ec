using PortalMitra.Modules.Accounts.Contracts;

namespace PortalMitra.AccountsTests.Contracts;

public sealed class PasswordSuggestionTests
{
    [Fact]
    public void Is_long_readable_and_never_the_same()
    {
        var some = Enumerable.Range(0, 1000).Select(_ => PasswordSuggestion.New()).ToList();
        Assert.Equal(1000, some.Distinct(StringComparer.Ordinal).Count());
        Assert.All(some, password => Assert.Matches("^[a-km-np-z2-9]{5}(-[a-km-np-z2-9]{5}){3}$", password));
    }
}
