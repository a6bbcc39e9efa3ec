using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Search;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Finding;

/// <summary>Public partners and open agreements under <c>/cari</c>. The audit trail names what changed, in order; so no row needs a stamp of its own.</summary>
internal sealed class PartnershipSearchSource(PortalDbContext database, IStringLocalizer<Strings> S) : ISearchSource
{
    private static readonly string[] Types = [nameof(Partner), nameof(Agreement)];

    public string Name => "partnerships";

    public string DisplayName => S["Menu.Public"];

    public async Task<SearchBatch> ReadAsync(SearchCursor cursor, int take, CancellationToken cancellationToken)
    {
        var after = cursor.Id;
        var changed = await database.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Id > after && Types.Contains(entry.EntityType)).OrderBy(entry => entry.Id).Take(take)
            .Select(entry => new { entry.Id, entry.AtUtc, entry.EntityType, entry.EntityName }).ToListAsync(cancellationToken);
        if (changed.Count == 0)
            return new SearchBatch([], cursor);
        var partnerSlugs = changed.Where(entry => entry.EntityType == nameof(Partner)).Select(entry => entry.EntityName).Distinct().ToList();
        var agreementSlugs = changed.Where(entry => entry.EntityType == nameof(Agreement)).Select(entry => entry.EntityName).Distinct().ToList();
        var partners = await database.Set<Partner>().AsNoTracking().Where(partner => partnerSlugs.Contains(partner.Slug) && partner.IsPublic && partner.MergedIntoId == null).ToDictionaryAsync(partner => partner.Slug, cancellationToken);
        var agreements = await RegisterQuery.Open(database).Where(agreement => agreementSlugs.Contains(agreement.Slug))
            .Select(agreement => new { agreement.Slug, agreement.Subject, agreement.Purpose, agreement.Scope, agreement.ScopeTags, agreement.SignedOn, agreement.StartsOn, Partners = agreement.Parties.Where(party => party.PartnerId != null).Select(party => party.Partner!.Name).ToList() })
            .ToDictionaryAsync(agreement => agreement.Slug, cancellationToken);
        var changes = partnerSlugs.Select(slug => new SearchChange(
                $"mitra:{slug}",
                partners.GetValueOrDefault(slug) is { } partner ? new SearchDocument($"mitra:{slug}", partner.Name, string.Join(' ', partner.Names.Append(partner.Description)), $"/mitra/{slug}", null) : null))
            .Concat(agreementSlugs.Select(slug => new SearchChange(
                $"naskah:{slug}",
                agreements.GetValueOrDefault(slug) is { } one
                    ? new SearchDocument($"naskah:{slug}", one.Subject, string.Join(' ', one.Partners.Append(one.Purpose).Append(one.Scope).Append(one.ScopeTags)), $"/kemitraan/{slug}", one.SignedOn ?? one.StartsOn)
                    : null)));
        return new SearchBatch([.. changes], new SearchCursor(changed[^1].AtUtc, changed[^1].Id));
    }
}
