using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>Partners of a mention, proposed by their names.</summary>
internal sealed class PartnerLinks(PortalDbContext database, IHttpContextAccessor http, IStringLocalizer<Strings> S) : ILinkGroup
{
    private IReadOnlyList<Partner>? _all;

    public string Field => "Mitra";

    public async Task<LinkGroup> BuildAsync(Mention mention, IReadOnlyCollection<long>? ticked, CancellationToken cancellationToken)
    {
        var partners = await AllAsync(cancellationToken);
        var found = await FindAsync(mention, cancellationToken);
        var stored = ticked ?? IdsOf(mention);
        var mayOpen = http.HttpContext?.User is { } person && PermissionCatalog.Holds(person, Partnerships.Permissions.ViewPartners);
        var choices = partners.Where(partner => stored.Contains(partner.Id)).Select(partner => Choice(partner, true))
            .Concat(found.Where(one => !stored.Contains(one.PartnerId)).Select(one => Choice(partners.First(partner => partner.Id == one.PartnerId), false)))
            .ToList();
        return new LinkGroup(Field, "Links.Partners", choices, [.. partners.Where(partner => choices.TrueForAll(choice => choice.Id != partner.Id)).Select(partner => new LinkOption(partner.Id, partner.Name))]);

        LinkChoice Choice(Partner partner, bool isConfirmed)
        {
            var why = found.FirstOrDefault(one => one.PartnerId == partner.Id);
            return new LinkChoice(partner.Id, partner.Name, mayOpen ? $"~/kelola/mitra/{partner.Slug}" : null, isConfirmed, why is null ? [] : [S["Links.Why.Name", why.Written]], why?.Sentence);
        }
    }

    public IReadOnlyCollection<long> IdsOf(Mention mention) => [.. mention.Partners.Select(partner => partner.Id)];

    public async Task<LinkChange?> ApplyAsync(Mention mention, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var wanted = await database.Set<Partner>().Where(partner => ids.Contains(partner.Id)).ToListAsync(cancellationToken);
        if (wanted.Select(partner => partner.Id).ToHashSet().SetEquals(IdsOf(mention)))
            return null;
        var before = Keys(mention);
        mention.Partners.RemoveAll(partner => !wanted.Contains(partner));
        mention.Partners.AddRange(wanted.Except(mention.Partners).ToList());
        return new LinkChange(before, Keys(mention));
    }

    /// <summary>The partners that the article names.</summary>
    public async Task<IReadOnlyList<PartnerFound>> FindAsync(Mention mention, CancellationToken cancellationToken) =>
        new PartnerNames((await AllAsync(cancellationToken)).Select(partner => new NamedPartner(partner.Id, partner.Names))).Find(ArticleSentences.Of(mention.Title, mention.Text));

    private static List<string> Keys(Mention mention) => [.. mention.Partners.Select(partner => partner.Slug).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<Partner>> AllAsync(CancellationToken cancellationToken) =>
        _all ??= await database.Set<Partner>().AsNoTracking().OrderBy(partner => partner.Name).ThenBy(partner => partner.Id).ToListAsync(cancellationToken);
}
