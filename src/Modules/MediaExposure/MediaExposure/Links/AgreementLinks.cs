using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>Agreements of a mention, proposed by partner, dates and words of their subject.</summary>
internal sealed class AgreementLinks(PortalDbContext database, PartnerLinks partners, IHttpContextAccessor http, IStringLocalizer<Strings> S) : ILinkGroup
{
    public string Field => "Naskah";

    public async Task<LinkGroup> BuildAsync(Mention mention, IReadOnlyCollection<long>? ticked, CancellationToken cancellationToken)
    {
        var agreements = await database.Set<Agreement>().AsNoTracking().OrderBy(agreement => agreement.Subject).ThenBy(agreement => agreement.Id)
            .Select(agreement => new { agreement.Id, agreement.Slug, agreement.Subject, StartsOn = agreement.StartsOn ?? agreement.SignedOn, agreement.EndsOn, Partners = agreement.Parties.Where(party => party.PartnerId != null).Select(party => party.PartnerId!.Value).ToList() })
            .ToListAsync(cancellationToken);
        var named = (await partners.FindAsync(mention, cancellationToken)).Select(found => found.PartnerId).Concat(partners.IdsOf(mention)).ToHashSet();
        var found = AgreementClues.Of(
            ArticleSentences.Of(mention.Title, mention.Text), mention.PublishedOn, named,
            agreements.Select(agreement => new DatedAgreement(agreement.Id, agreement.Subject, agreement.StartsOn, agreement.EndsOn, agreement.Partners)));
        var stored = ticked ?? IdsOf(mention);
        var mayOpen = http.HttpContext?.User is { } person && PermissionCatalog.Holds(person, Partnerships.Permissions.ViewPartners);
        var choices = agreements.Where(agreement => stored.Contains(agreement.Id)).Select(agreement => Choice(agreement.Id, true))
            .Concat(found.Where(one => !stored.Contains(one.AgreementId)).Select(one => Choice(one.AgreementId, false)))
            .ToList();
        return new LinkGroup(
            Field, "Links.Agreements", choices,
            [.. agreements.Where(agreement => choices.TrueForAll(choice => choice.Id != agreement.Id)).Select(agreement => new LinkOption(agreement.Id, agreement.Subject))]);

        LinkChoice Choice(long id, bool isConfirmed)
        {
            var agreement = agreements.First(one => one.Id == id);
            var why = found.FirstOrDefault(one => one.AgreementId == id);
            return new LinkChoice(
                id, agreement.Subject, mayOpen ? $"~/kelola/kerja-sama/{agreement.Slug}" : null, isConfirmed,
                why is null ? [] : [.. Reasons(why, agreement.StartsOn, agreement.EndsOn)], why?.Sentence);
        }
    }

    public IReadOnlyCollection<long> IdsOf(Mention mention) => [.. mention.Agreements.Select(agreement => agreement.Id)];

    public async Task<LinkChange?> ApplyAsync(Mention mention, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var wanted = await database.Set<Agreement>().Where(agreement => ids.Contains(agreement.Id)).ToListAsync(cancellationToken);
        if (wanted.Select(agreement => agreement.Id).ToHashSet().SetEquals(IdsOf(mention)))
            return null;
        var before = Keys(mention);
        mention.Agreements.RemoveAll(agreement => !wanted.Contains(agreement));
        mention.Agreements.AddRange(wanted.Except(mention.Agreements).ToList());
        return new LinkChange(before, Keys(mention));
    }

    private static List<string> Keys(Mention mention) => [.. mention.Agreements.Select(agreement => agreement.Slug).Order(StringComparer.Ordinal)];

    private IEnumerable<string> Reasons(AgreementFound why, DateOnly? starts, DateOnly? ends)
    {
        if (why.SigningWord is { } word && starts is { } day)
            yield return S["Links.Why.Signed", PortalFormat.Day(day), word];
        else if (why.IsInForce)
            yield return ends is { } last ? S["Links.Why.InForceUntil", PortalFormat.Day(last)] : S["Links.Why.InForce"];
        if (why.SubjectWords.Count > 0)
            yield return S["Links.Why.Subject", string.Join(", ", why.SubjectWords.Select(one => $"“{one}”"))];
    }
}
