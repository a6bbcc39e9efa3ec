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

    [Fact]
    public void A_room_that_leans_on_the_peer_of_the_benchmarks_is_caught() => Assert.Equal(
        ["Extraction must not use SmartReader: it belongs to the benchmarks."],
        PackageEdges.Violations([new ProjectFile("Extraction", [], ["AngleSharp", "SmartReader"])]));
}
