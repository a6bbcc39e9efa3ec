namespace PortalMitra.ArchitectureTests;

public sealed class ProjectArrowsTests
{
    [Fact]
    public void Every_reference_is_an_arrow_of_the_architecture()
    {
        Assert.True(Repository.SourceProjects.Count >= 13, $"Only {Repository.SourceProjects.Count} projects were found.");
        Assert.Empty(ProjectArrows.Violations(Repository.SourceProjects));
    }

    [Fact]
    public void A_module_that_calls_upward_is_caught() => Assert.Equal(
        ["Modules.Places → Modules.News is not an arrow of the architecture."],
        ProjectArrows.Violations([new ProjectFile("Modules.Places", ["Framework", "Modules.News"], [])]));

    [Fact]
    public void A_new_module_may_use_the_framework_alone_until_its_arrows_are_drawn() => Assert.Equal(
        ["Modules.Weather → Crawling is not an arrow of the architecture."],
        ProjectArrows.Violations([new ProjectFile("Modules.Weather", ["Framework", "Crawling"], [])]));
}
