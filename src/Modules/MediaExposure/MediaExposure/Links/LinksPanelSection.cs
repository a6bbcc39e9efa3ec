using Microsoft.AspNetCore.Http;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>Beside a mention: the partners and agreements it is tied to, and those that the article suggests.</summary>
internal sealed class LinksPanelSection(MentionLinks links, IHttpContextAccessor http) : ISection<Mention>
{
    public int Position => 40;

    public async Task<SectionView?> BuildAsync(Mention subject, CancellationToken cancellationToken)
    {
        if (http.HttpContext is not { } context || !PermissionCatalog.Holds(context.User, Permissions.ViewMentions)
            || await links.FindAsync(subject.Id, cancellationToken) is not { } mention)
            return null;
        var back = context.Request.PathBase.Add(context.Request.Path).Add(context.Request.QueryString);
        var panel = await links.PanelAsync(mention, back, PermissionCatalog.Holds(context.User, Permissions.ReviewMentions), null, cancellationToken);
        return panel.IsEmpty && !panel.MayChange ? null : new SectionView("/MediaExposure/Links/LinksPanel.cshtml", panel);
    }
}
