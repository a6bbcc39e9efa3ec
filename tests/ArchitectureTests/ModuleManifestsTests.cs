using PortalMitra.Framework.Modules;

namespace PortalMitra.ArchitectureTests;

public sealed class ModuleManifestsTests
{
    private static readonly ModuleCatalog Catalog = ModuleCatalog.Load(AppContext.BaseDirectory);

    [Fact]
    public void References_and_manifests_say_the_same()
    {
        var modules = Repository.SourceProjects.Where(project => project.IsModule).ToList();
        Assert.Equal(modules.Count, Catalog.Modules.Count);

        Assert.Empty(ModuleManifests.Violations(modules.Select(project => (
            project, (IReadOnlyList<string>)Catalog.Modules.Single(module => "Modules." + module.Id == project.Name).Manifest.Dependencies))));
    }

    [Fact]
    public void A_dependency_that_only_one_of_the_two_knows_is_caught() => Assert.Equal(
        [
            "Modules.News references Places but its Manifest does not say so.",
            "Modules.News declares Search in its Manifest but does not reference it.",
        ],
        ModuleManifests.Violations([(new ProjectFile("Modules.News", ["Framework", "Modules.Places"], []), ["Search"])]));

    [Fact]
    public void A_circle_of_modules_is_refused()
    {
        var one = Describe("One", "Two");
        var two = Describe("Two", "One");

        var error = Assert.Throws<InvalidOperationException>(() => new ModuleCatalog([one, two]));

        Assert.Equal("Modules depend on each other in a circle: One → Two → One.", error.Message);
    }

    private static ModuleDescriptor Describe(string id, params string[] dependencies) => new(
        new PortalModuleAttribute(id) { Description = "", Dependencies = dependencies }, typeof(ModuleManifestsTests).Assembly, new NoStartup());

    private sealed class NoStartup : ModuleStartup;
}
