namespace PortalMitra.ArchitectureTests;

public sealed class LocalisationTests
{
    private static readonly string[] Rooms =
        [.. Repository.Files("src", "Strings.resx").Select(file => Path.GetDirectoryName(Path.GetDirectoryName(file))!)];

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        Assert.True(Rooms.Length >= 7, $"Only {Rooms.Length} rooms with texts were found.");
        Assert.Empty(Rooms.SelectMany(room => Localisation.Violations(
            Repository.Relative(room), Texts(room, "Strings.resx"), Texts(room, "Strings.en.resx"))));
    }

    [Fact]
    public void Every_key_that_is_used_has_a_text() => Assert.Empty(Rooms.SelectMany(room => Localisation.Unknown(
        Repository.Relative(room),
        Repository.Files(Repository.Relative(room), "*.cs*").Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
        Texts(room, "Strings.resx"))));

    [Fact]
    public void A_missing_an_empty_and_a_differing_text_are_caught() => Assert.Equal(
        ["Room: 'B' has no English text.", "Room: 'C' is empty.", "Room: 'A' has other placeholders in English."],
        Localisation.Violations(
            "Room",
            new Dictionary<string, string> { ["A"] = "{0} hari", ["B"] = "Ya", ["C"] = " " },
            new Dictionary<string, string> { ["A"] = "days", ["C"] = "Yes" }));

    [Fact]
    public void A_key_without_a_text_is_caught() => Assert.Equal(
        ["Room: Page.cshtml uses 'Nowhere', which has no text."],
        Localisation.Unknown("Room", [("Page.cshtml", """<h1>@S["Nowhere"]</h1><p>@S["Here", 1]</p>""")], new Dictionary<string, string> { ["Here"] = "Di sini {0}" }));

    private static Dictionary<string, string> Texts(string room, string file) => Localisation.Read(Path.Combine(room, "Resources", file));
}
