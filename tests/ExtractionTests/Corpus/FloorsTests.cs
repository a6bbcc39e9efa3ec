namespace PortalMitra.ExtractionTests.Corpus;

public sealed class FloorsTests
{
    private static readonly Floors Held = new("abc", new(StringComparer.Ordinal) { ["body.f1"] = 0.9, ["title"] = 0.75 });

    [Fact]
    public void A_score_that_fell_is_caught() =>
        Assert.Equal(["title fell to 0.7499, below its floor 0.7500."], Held.Violations("abc", Scores(0.9, 0.74999)));

    [Fact]
    public void A_score_that_stays_or_rises_is_fine() => Assert.Empty(Held.Violations("abc", Scores(0.9, 0.8)));

    [Fact]
    public void Another_corpus_needs_floors_of_its_own() =>
        Assert.Equal(["The corpus is not the one the floors were reached on: run scripts/update-floors.sh."], Held.Violations("abd", Scores(0.9, 0.75)));

    [Fact]
    public void A_score_without_floor_and_a_floor_without_score_are_caught() => Assert.Equal(
        ["kind has no floor: run scripts/update-floors.sh.", "title is no longer measured."],
        Held.Violations("abc", new Dictionary<string, double> { ["body.f1"] = 1, ["kind"] = 1 }));

    [Fact]
    public void Floors_rise_by_themselves_and_never_fall()
    {
        var (next, refused) = Held.Raise("abd", Scores(0.95551, 0.5), []);

        Assert.Equal("abd", next.Corpus);
        Assert.Equal([("body.f1", 0.9555), ("title", 0.75)], next.Scores.Select(score => (score.Key, score.Value)));
        Assert.Equal(["title would fall from 0.7500 to 0.5000: mend it, or ask for that with --lower title."], refused);
    }

    [Fact]
    public void A_floor_falls_when_it_was_named()
    {
        var (next, refused) = Held.Raise("abc", Scores(0.9, 0.5), ["title"]);

        Assert.Equal(0.5, next.Scores["title"]);
        Assert.Empty(refused);
    }

    [Fact]
    public void A_misspelt_name_is_said() => Assert.Equal(["There is no floor named tittle."], Held.Raise("abc", Scores(0.9, 0.8), ["tittle"]).Refused);

    private static Dictionary<string, double> Scores(double body, double title) => new() { ["body.f1"] = body, ["title"] = title };
}
