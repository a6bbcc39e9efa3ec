using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class AliasVariantsTests
{
    [Theory]
    [InlineData("Taeh Bukik", "Taeh Bukit")]
    [InlineData("Tanjung Bungo", "Tanjuang Bungo")]
    [InlineData("Talang Maur", "Talang Maua")]
    [InlineData("Baruah Gunuang", "Baruh Gunung")]
    [InlineData("Koto Gadang", "Kota Besar")]
    [InlineData("Aia Tabik", "Air Tabik")]
    [InlineData("Kapur IX", "Kapur Sembilan")]
    [InlineData("VII Koto Talago", "Tujuah Koto Talago")]
    [InlineData("Kabupaten Lima Puluh Kota", "Kab. 50 Kota")]
    [InlineData("Kab. Limapuluh Kota", "Kabupaten Limapuluhkota")]
    [InlineData("Dispusip Lima Puluh Kota", "Dispusip L. Kota")]
    [InlineData("Dinas Perpustakaan dan Kearsipan Kabupaten Lima Puluh Kota", "Dinas Kearsipan & Perpustakaan Kab. 50 Kota")]
    public void A_name_is_found_under_its_other_spellings(string name, string other)
    {
        var variants = AliasVariants.Of(name);

        Assert.Equal(name, variants[0].Name);
        Assert.Contains(variants, variant => variant.Name == other && !variant.IsAmbiguous);
    }

    [Theory]
    [InlineData("Lima Puluh Kota", "50 Kota")]
    [InlineData("Limapuluh Kota", "L. Kota")]
    public void What_may_be_a_number_of_cities_is_ambiguous(string name, string other) => Assert.Contains(AliasVariants.Of(name), variant => variant.Name == other && variant.IsAmbiguous);

    [Theory]
    [InlineData("perpustakaan")]
    [InlineData("Agam")]
    [InlineData("50 Kota Padang")]
    public void No_spelling_is_offered_twice(string name)
    {
        var words = AliasVariants.Of(name).Select(variant => string.Join(' ', WordReader.WordsOf(variant.Name))).ToList();

        Assert.Equal(words.Distinct(), words);
    }

    [Fact]
    public void A_name_without_pairs_has_no_variants() => Assert.Equal([new AliasVariant("Agam", false)], AliasVariants.Of(" Agam "));

    [Fact]
    public void A_long_name_has_no_more_spellings_than_anybody_reads() => Assert.InRange(AliasVariants.Of("Tanjuang Gunuang Bukik Batua Aia Koto Gadang Labuah Lubuak").Count, 2, 48);
}
