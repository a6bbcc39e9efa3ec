using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class NagariSpellingsTests
{
    [Theory]
    [InlineData("Taeh Bukik", "Taeh Bukit")]
    [InlineData("Tanjuang Bungo", "Tanjung Bungo")]
    [InlineData("Talang Maur", "Talang Maua")]
    [InlineData("Koto Tangah", "Kota Tangah")]
    public void Minang_and_Indonesian_spellings_are_both_known(string name, string other)
    {
        var spellings = NagariSpellings.Of(name);

        Assert.Equal(name, spellings[0]);
        Assert.Contains(other, spellings, StringComparer.OrdinalIgnoreCase);
    }
}
