namespace PortalMitra.ArchitectureTests;

public sealed class StyleClassesTests
{
    [Fact]
    public void Every_class_a_page_uses_is_in_the_theme()
    {
        var pages = Repository.Files("src", "*.cshtml").Select(file => (Repository.Relative(file), File.ReadAllText(file))).ToList();
        var sheets = Repository.Files("src/Web/wwwroot/css", "*.css").Select(File.ReadAllText).ToList();

        Assert.True(pages.Count > 40 && sheets.Count > 2);
        Assert.Empty(StyleClasses.Unknown(pages, sheets));
    }

    [Fact]
    public void A_class_that_nobody_made_is_caught() => Assert.Equal(
        ["Page.cshtml: no style sheet knows the class 'tegel'."],
        StyleClasses.Unknown([("Page.cshtml", "<p class=\"note tegel\">")], [".note { color: red }"]));
}
