using PortalMitra.Framework.Modules;

namespace PortalMitra.ArchitectureTests
{
    public sealed class PublicSurfaceTests
    {
        [Fact]
        public void Modules_show_only_domain_and_contracts()
        {
            var modules = ModuleCatalog.Load(AppContext.BaseDirectory).Modules;

            Assert.True(modules.Count >= 6, $"Only {modules.Count} modules were found.");
            Assert.Empty(modules.SelectMany(module => PublicSurface.Violations(module.Id, module.Assembly)));
        }

        [Fact]
        public void A_public_page_is_caught() => Assert.Equal(
            ["Planted shows PortalMitra.Modules.Planted.Pages.OpenPage: only Domain, Contracts and the root files may be public."],
            PublicSurface.Violations("Planted", [typeof(Modules.Planted.Pages.OpenPage), typeof(Modules.Planted.Domain.Fine)]));
    }
}

namespace PortalMitra.Modules.Planted.Pages
{
    public sealed class OpenPage;
}

namespace PortalMitra.Modules.Planted.Domain
{
    public sealed class Fine;
}
