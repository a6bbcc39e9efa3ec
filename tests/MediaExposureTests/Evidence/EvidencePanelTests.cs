using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

namespace PortalMitra.MediaExposureTests.Evidence;

public sealed class EvidencePanelTests
{
    [Fact]
    public async Task The_review_shows_what_proves_a_mention()
    {
        await using var portal = await PortalFixture.CreateAsync();
        var mention = Mentions.New(Mentions.Outlet(), 1);
        mention.Accept(MentionKind.Earned, "siti", portal.Clock.GetUtcNow().UtcDateTime.AddDays(-8));
        await portal.InsertAsync(mention);
        await portal.KeepEvidenceAsync();

        await portal.InScopeAsync(async services =>
        {
            var views = await services.GetRequiredService<SectionBuilder>().BuildAsync(mention, CancellationToken.None);
            var view = Assert.Single(views, one => one.Model is EvidencePanel);
            Assert.True(services.GetRequiredService<IRazorViewEngine>().GetView(null, view.View, isMainPage: false).Success, view.View);
            var panel = (EvidencePanel)view.Model;
            Assert.Equal(EvidenceKind.Facts, Assert.Single(panel.Items).Kind);
            Assert.Equal(LinkHealth.Unchecked, panel.Check!.Health);
        });
    }
}
