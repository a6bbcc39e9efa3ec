using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.MediaExposureTests.Stories;

public sealed class StoryPanelTests
{
    [Fact]
    public async Task Beside_a_mention_stand_its_other_printings_and_what_may_be_on_the_same_event()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var copy = StoryTexts.Mention(Mentions.Outlet("suara"), 2, StoryTexts.Copy, new DateOnly(2026, 11, 14));
        await portal.InsertAsync(
            StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release), copy,
            StoryTexts.Mention(Mentions.Outlet("radio"), 3, StoryTexts.OwnReport, new DateOnly(2026, 11, 14), "Tangan ke tangan"));
        await GroupStoriesTests.RunAsync(portal);

        var html = await RenderAsync(portal, copy.Id);

        Assert.Contains("Naskah ini dimuat 2 kali", html, StringComparison.Ordinal);
        Assert.Contains("Media kabar", html, StringComparison.Ordinal);
        Assert.Contains("hampir sama", html.Replace("sama persis", "hampir sama", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Tangan ke tangan", html, StringComparison.Ordinal);
        Assert.Contains("tempat sama: Piobang", html, StringComparison.Ordinal);
    }

    /// <summary>As the review page draws it, for somebody who may only look.</summary>
    private static async Task<string> RenderAsync(PortalFixture portal, long mentionId)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var mention = await services.GetRequiredService<PortalDbContext>().Set<Mention>().AsNoTracking().SingleAsync(one => one.Id == mentionId);
        var section = services.GetServices<ISection<Mention>>().OfType<StorySection>().Single();
        var view = (await section.BuildAsync(mention, CancellationToken.None))!;
        var http = new DefaultHttpContext { RequestServices = services, User = new ClaimsPrincipal(new ClaimsIdentity()) };
        http.Request.Path = "/kelola/liputan";
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var found = services.GetRequiredService<IRazorViewEngine>().GetView(null, view.View, false);
        Assert.True(found.Success, view.View);
        await using var writer = new StringWriter();
        var context = new ViewContext(
            action, found.View!, new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = view.Model },
            new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>()), writer, new HtmlHelperOptions());
        await found.View!.RenderAsync(context);
        return writer.ToString();
    }
}
