using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests;

public sealed class RegisterSlugTests
{
    [Theory]
    [InlineData("PT Bank Gonjong (Persero) Tbk", "pt-bank-gonjong-persero-tbk")]
    [InlineData("  Komunitas “Rak Hijau”  ", "komunitas-rak-hijau")]
    [InlineData("Café Buku", "cafe-buku")]
    [InlineData("***", "tanpa-nama")]
    [InlineData("Baru", "baru-1")]
    public void A_name_becomes_small_letters_and_hyphens(string name, string slug) => Assert.Equal(slug, RegisterSlug.From(name));

    [Fact]
    public void A_taken_one_gets_a_number() => Assert.Equal("kopi-3", RegisterSlug.Free("Kopi", new HashSet<string> { "kopi", "kopi-2" }));

    [Fact]
    public void A_long_name_leaves_room_for_a_number() => Assert.True(RegisterSlug.Free(new string('x', 300), new HashSet<string> { new('x', 80) }).Length <= RegisterSlug.MaxLength);

    [Theory]
    [InlineData("bank-gonjong", true)]
    [InlineData("Bank", false)]
    [InlineData("bank--gonjong", false)]
    [InlineData("baru", false)]
    [InlineData("", false)]
    public void A_recipe_may_use_only_what_a_name_could_give(string slug, bool isValid) => Assert.Equal(isValid, RegisterSlug.IsValid(slug));
}
