using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.IndicatorsTests.Indicators;

public sealed class RecipeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_card_follows_the_recipe_and_only_that_card(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        var before = await CardsAsync(bureau);
        await bureau.RunStepAsync($"[{Card("Visits", "kunjungan", "Kunjungan", 2)}]");
        var after = await CardsAsync(bureau);
        Assert.Equal("Visits|kunjungan|Kunjungan|satuan|EN Kunjungan|2", after[0]);
        Assert.Equal(before.Skip(1), after.Skip(1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_twice_it_changes_nothing(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        var cards = $"[{Card("Visits", "kunjungan", "Kunjungan", 2)}]";
        await bureau.RunStepAsync(cards);
        var before = await CardsAsync(bureau);
        await bureau.RunStepAsync(cards);
        Assert.Equal(before, await CardsAsync(bureau));
    }

    [Theory]
    [InlineData("""{"code":"Happiness","slug":"x"}""", "cards")]
    [InlineData("""{"code":9,"slug":"x"}""", "cards")]
    [InlineData("""{"code":"Visits","slug":"kunjungan","ruleVersion":1}""", "id")]
    public async Task What_is_wrong_is_named(string card, string words)
    {
        await using var bureau = await Bureau.OpenAsync();
        var exception = await Assert.ThrowsAsync<RecipeException>(() => bureau.RunStepAsync($"[{card}]"));
        Assert.Contains("step 1 'indicators'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_its_definition_is_an_error()
    {
        await using var bureau = await Bureau.OpenAsync();
        var card = Card("Visits", "kunjungan", "Kunjungan", 2).Replace("\"definition\":\"D\",", "", StringComparison.Ordinal);
        var exception = await Assert.ThrowsAsync<RecipeException>(() => bureau.RunStepAsync($"[{card}]"));
        Assert.Contains("definition", exception.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_longer_than_their_column_are_named(TestDatabase database)
    {
        await using var bureau = await Bureau.OpenAsync(database);
        var exception = await Assert.ThrowsAsync<RecipeException>(() => bureau.RunStepAsync($"[{Card("Visits", "kunjungan", new string('x', 201), 1)}]"));
        Assert.Contains("card 'Visits'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_card_stays_and_a_recipe_that_wants_another_is_told()
    {
        await using var bureau = await Bureau.OpenAsync();
        var exception = await Assert.ThrowsAsync<RecipeException>(() => bureau.RunStepAsync($"[{Card("Visits", "pengunjung", "Kunjungan", 1)}]"));
        Assert.Contains("its address is 'kunjungan'", exception.Message, StringComparison.Ordinal);
    }

    private static string Card(string code, string slug, string name, int version)
    {
        static string Text(string name) =>
            $$"""{"name":"{{name}}","unit":"satuan","aim":"A","definition":"D","countRule":"C","evidence":"E","interpretation":"I"}""";
        return $$"""{"code":"{{code}}","slug":"{{slug}}","ruleVersion":{{version}},"id":{{Text(name)}},"en":{{Text("EN " + name)}}}""";
    }

    private static Task<List<string>> CardsAsync(Bureau bureau) => bureau.Portal.QueryAsync(async data =>
        (await data.Set<IndicatorCard>().ToListAsync()).OrderBy(card => card.Number)
            .Select(card => $"{card.Code}|{card.Slug}|{card.Indonesian.Name}|{card.Indonesian.Unit}|{card.English.Name}|{card.RuleVersion}").ToList());
}
