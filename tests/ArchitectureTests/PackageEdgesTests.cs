namespace PortalMitra.ArchitectureTests;

public sealed class PackageEdgesTests
{
    [Fact]
    public void Each_package_stays_in_its_room()
    {
        Assert.Contains(Repository.SourceProjects, project => project.Packages.Contains("AngleSharp"));
        Assert.Empty(PackageEdges.Violations(Repository.SourceProjects));
    }

    [Fact]
    public void A_module_that_knows_Hangfire_is_caught() => Assert.Equal(
        ["Modules.News must not use Hangfire.Core: it belongs to Web."],
        PackageEdges.Violations([new ProjectFile("Modules.News", [], ["Hangfire.Core"])]));
}
