using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>What adding and changing an agreement have in common.</summary>
internal sealed class AgreementRegister(PortalDbContext database, ICurrentActor actor, PortalClock clock, IStringLocalizer<Strings> S)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IReadOnlyList<PartnerChoice>> PartnersAsync(CancellationToken cancellationToken) =>
        await database.Set<Partner>().OrderBy(partner => partner.Name).ThenBy(partner => partner.Id)
            .Select(partner => new PartnerChoice(partner.Id, partner.Name)).ToListAsync(cancellationToken);

    /// <summary>Finds what is wrong with the input and says so beside its field.</summary>
    public void Check(AgreementInput input, IReadOnlyList<PartnerChoice> partners, ModelStateDictionary problems)
    {
        if (input.CleanSubject.Length == 0)
            problems.AddModelError("Input.Subject", S["Agreement.SubjectMissing"]);
        else if (input.CleanSubject.Length > Agreement.MaxSubjectLength)
            problems.AddModelError("Input.Subject", S["Text.TooLong", PortalFormat.Number(Agreement.MaxSubjectLength)]);
        if (input.CleanNumber?.Length > Agreement.MaxNumberLength)
            problems.AddModelError("Input.Number", S["Text.TooLong", PortalFormat.Number(Agreement.MaxNumberLength)]);
        if (!AgreementInput.IsDayOrEmpty(input.StartsOn))
            problems.AddModelError("Input.StartsOn", S["Agreement.NoDay"]);
        if (!AgreementInput.IsDayOrEmpty(input.EndsOn))
            problems.AddModelError("Input.EndsOn", S["Agreement.NoDay"]);
        else if (input.Ends < input.Starts)
            problems.AddModelError("Input.EndsOn", S["Agreement.EndsTooEarly"]);
        if (input.Partners.Count == 0)
            problems.AddModelError("Input.Partners", S["Agreement.PartnersMissing"]);
        else if (!input.Partners.TrueForAll(id => partners.Any(partner => partner.Id == id)))
            problems.AddModelError("Input.Partners", S["Agreement.PartnerUnknown"]);
    }

    public async Task<string> FreeSlugAsync(string subject, CancellationToken cancellationToken)
    {
        var start = RegisterSlug.From(subject);
        var taken = await database.Set<Agreement>().Where(agreement => agreement.Slug.StartsWith(start)).Select(agreement => agreement.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return RegisterSlug.Free(subject, taken);
    }

    /// <summary>
    /// Gives a stored agreement exactly these partners. They are no property of its row, so the version is raised and the audit row written here.
    /// </summary>
    public async Task SetPartnersAsync(Agreement agreement, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var wanted = await database.Set<Partner>().Where(partner => ids.Contains(partner.Id)).ToListAsync(cancellationToken);
        var before = Names(agreement.Partners);
        if (wanted.Select(partner => partner.Id).ToHashSet().SetEquals(agreement.Partners.Select(partner => partner.Id)))
            return;
        agreement.Partners.RemoveAll(partner => !wanted.Contains(partner));
        agreement.Partners.AddRange(wanted.Except(agreement.Partners).ToList());
        database.Entry(agreement).Property(other => other.Subject).IsModified = true;
        if (actor.Name is not { } name)
            return;
        database.Add(new AuditEntry
        {
            AtUtc = clock.UtcNow,
            Actor = name,
            Action = "Changed",
            EntityType = nameof(Agreement),
            EntityName = agreement.AuditName,
            Before = JsonSerializer.Serialize(new { Partners = before }, Json),
            After = JsonSerializer.Serialize(new { Partners = Names(agreement.Partners) }, Json),
        });
    }

    private static List<string> Names(IEnumerable<Partner> partners) => [.. partners.Select(partner => partner.Slug).Order(StringComparer.Ordinal)];
}
