using System.Globalization;
using PortalMitra.SamplePress;

namespace PortalMitra.SamplePressTests;

/// <summary>README.md promises numbers; here they are counted.</summary>
public sealed class ReadmeTests(PressFixture fixture) : IClassFixture<PressFixture>
{
    private readonly string[] lines = File.ReadAllLines(Path.Combine(Repository.Folder("src/SamplePress"), "README.md"));

    [Fact]
    public void Rows_of_outlets_hold_their_articles_mentions_and_traps()
    {
        var press = fixture.Press;
        foreach (var outlet in press.Outlets)
        {
            var row = Row($"`{outlet.Slug}`");
            Assert.Equal(outlet.Name, row[1]);
            Assert.Equal(outlet.SourceKind, row[2]);
            Assert.Equal("`" + new Uri(outlet.SourceUrl).PathAndQuery + "`", row[3]);
            Assert.Equal(press.ExpectedMentions.Count(mention => mention.OutletSlug == outlet.Slug), Number(row[4]));
            Assert.Equal(press.Traps.Count(trap => trap.OutletSlug == outlet.Slug), Number(row[5]));
        }
    }

    [Fact]
    public void The_totals_are_the_counted_ones()
    {
        var mentions = fixture.Press.ExpectedMentions;
        Assert.Equal(mentions.Count, Number(Row("Mentions")[1]));
        Assert.Equal(mentions.Select(mention => mention.OutletSlug).Distinct().Count(), Number(Row("Outlets")[1]));
        Assert.Equal(mentions.Select(mention => mention.Expectation.Story).Distinct().Count(), Number(Row("Stories")[1]));
        Assert.Equal(mentions.Select(mention => mention.Expectation.Event).Distinct().Count(), Number(Row("Events")[1]));
        Assert.Equal(fixture.Press.Traps.Count, Number(Row("Traps")[1]));
        foreach (var kind in Enum.GetValues<ExpectedKind>())
            Assert.Equal(mentions.Count(mention => mention.Expectation.Kind == kind), Number(Row($"of kind {kind}")[1]));
    }

    [Fact]
    public void Every_mention_and_every_trap_has_its_row()
    {
        foreach (var mention in fixture.Press.ExpectedMentions)
        {
            var row = Row(mention.Title);
            Assert.Equal([mention.OutletSlug, mention.Expectation.Story, mention.Expectation.Event], row[1..4]);
        }
        foreach (var trap in fixture.Press.Traps)
            Assert.Equal([trap.OutletSlug, trap.Reason.ToString()], Row(trap.Title)[1..3]);
    }

    private string[] Row(string first) =>
        lines.Where(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Single(cells => cells[0] == first);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
