using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace PortalMitra.ArchitectureTests;

public sealed class PagePathsTests
{
    [Fact]
    public void Every_compiled_view_has_a_path_of_its_own()
    {
        var loader = new RazorCompiledItemLoader();
        var views = Repository.SourceProjects
            .Select(project => Assembly.Load("PortalMitra." + project.Name))
            .SelectMany(assembly => loader.LoadItems(assembly).Select(item => (assembly.GetName().Name!, item.Identifier)))
            .ToList();

        Assert.True(views.Count >= 20, $"Only {views.Count} views were found.");
        Assert.Empty(PagePaths.Duplicates(views));
    }

    [Fact]
    public void Every_route_is_absolute_and_lower_case() =>
        Assert.Empty(PagePaths.BadRoutes(Repository.Files("src", "*.cshtml").Select(file => (Repository.Relative(file), File.ReadAllText(file)))));

    [Fact]
    public void Two_pages_at_one_path_are_caught() => Assert.Equal(
        ["/NEWS/INDEX.CSHTML exists in A and B: only one of them is served."],
        PagePaths.Duplicates([("B", "/News/Index.cshtml"), ("A", "/News/index.cshtml")]));

    [Fact]
    public void A_relative_route_and_a_capital_are_caught() => Assert.Equal(
        ["a.cshtml: the route \"berita\" must be absolute and lower case.", "b.cshtml: the route \"/Berita/{Slug}\" must be absolute and lower case."],
        PagePaths.BadRoutes([("a.cshtml", "@page \"berita\""), ("b.cshtml", "@page \"/Berita/{Slug}\""), ("c.cshtml", "@page \"/berita/{Slug}\"")]));
}
