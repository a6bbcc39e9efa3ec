using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>What adding and changing an agreement have in common.</summary>
internal sealed class AgreementRegister(PortalDbContext database, PartyNames names, IPeople people, ICurrentActor actor, PortalClock clock, IStringLocalizer<Strings> S)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All that the form offers.</summary>
    public async Task<AgreementChoices> ChoicesAsync(CancellationToken cancellationToken) => new(
        await database.Set<AgreementKind>().AsNoTracking().OrderBy(kind => kind.Position).ThenBy(kind => kind.Id).ToListAsync(cancellationToken),
        await names.AllAsync(cancellationToken),
        await database.Set<Nagari>().AsNoTracking().OrderByDescending(nagari => nagari.IsPilot).ThenBy(nagari => nagari.Name).ToListAsync(cancellationToken),
        await people.HoldersAsync(Permissions.ManagePartners, cancellationToken));

    /// <summary>Finds what is wrong with the input and says so beside its field.</summary>
    /// <returns>The parties, in order; of no use while there are problems.</returns>
    public async Task<IReadOnlyList<Party>> CheckAsync(AgreementInput input, bool isSigned, ModelStateDictionary problems, CancellationToken cancellationToken)
    {
        if (input.CleanSubject.Length == 0)
            problems.AddModelError("Input.Subject", S["Agreement.SubjectMissing"]);
        foreach (var (field, text, longest) in input.Texts.Where(one => one.Text?.Length > one.Longest))
            problems.AddModelError($"Input.{field}", S["Text.TooLong", PortalFormat.Number(longest)]);
        foreach (var (field, text) in new[] { ("SignedOn", input.SignedOn), ("StartsOn", input.StartsOn), ("EndsOn", input.EndsOn) }.Where(one => !DayField.IsDayOrEmpty(one.Item2)))
            problems.AddModelError($"Input.{field}", S["Agreement.NoDay"]);
        if (input.Signed > clock.Today)
            problems.AddModelError("Input.SignedOn", S["Agreement.SignedLater"]);
        if (input.Ends < (input.Starts ?? input.Signed))
            problems.AddModelError("Input.EndsOn", S["Agreement.EndsTooEarly"]);
        if (!string.IsNullOrWhiteSpace(input.FundingRupiah) && input.Rupiah is null)
            problems.AddModelError("Input.FundingRupiah", S["Agreement.NoAmount"]);
        if (isSigned && input.IsFromOldRegister && input.Signed is null && input.Starts is null)
            problems.AddModelError("Input.SignedOn", S["Agreement.OldNeedsDay"]);
        return await CheckPartiesAsync(input, problems, cancellationToken);
    }

    public async Task<string> FreeSlugAsync(string subject, CancellationToken cancellationToken)
    {
        var start = RegisterSlug.From(subject);
        var taken = await database.Set<Agreement>().Where(agreement => agreement.Slug.StartsWith(start)).Select(agreement => agreement.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return RegisterSlug.Free(subject, taken);
    }

    /// <summary>
    /// Gives a stored agreement exactly these parties and nagari; those that stay keep their row, for obligations hang on it. They are no
    /// property of the agreement's row, so the version is raised here, and the nagari get their audit row.
    /// </summary>
    /// <returns>The names of parties that cannot go because they owe something; empty when all is done.</returns>
    public async Task<IReadOnlyList<string>> SetAsync(Agreement agreement, AgreementInput input, IReadOnlyList<Party> wanted, CancellationToken cancellationToken)
    {
        var left = agreement.Parties.Where(party => !wanted.Any(other => IsSame(party, other))).ToList();
        var ids = left.ConvertAll(party => (long?)party.Id);
        var owing = await database.Set<Obligation>().Where(obligation => ids.Contains(obligation.PartyId)).Select(obligation => obligation.PartyId).Distinct().ToListAsync(cancellationToken);
        if (owing.Count > 0)
        {
            var office = await names.OfficeAsync(cancellationToken);
            return left.FindAll(party => owing.Contains(party.Id)).ConvertAll(party => party.NameOr(office));
        }

        foreach (var party in left)
        {
            agreement.Parties.Remove(party);
            database.Remove(party);
        }

        // Positions are unique: they step aside before they take each other's places.
        var stays = wanted.Select(other => agreement.Parties.Find(party => IsSame(party, other))).ToList();
        if (stays.Where((party, i) => party is not null && party.Position != i + 1).Any())
        {
            foreach (var party in stays.OfType<Party>())
                party.Position += 1000;
            await database.SaveChangesAsync(cancellationToken);
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            var party = stays[i];
            if (party is null)
                agreement.Parties.Add(party = wanted[i]);
            party.Position = i + 1;
            input.FilledParties[i].Write(party);
        }

        await SetNagariAsync(agreement, input.Nagari, cancellationToken);
        database.Entry(agreement).Property(other => other.Subject).IsModified = true;
        return [];
    }

    private static bool IsSame(Party one, Party other) => (one.PartnerId, one.NagariId) == (other.PartnerId, other.NagariId);

    private async Task<IReadOnlyList<Party>> CheckPartiesAsync(AgreementInput input, ModelStateDictionary problems, CancellationToken cancellationToken)
    {
        var filled = input.FilledParties;
        if (filled.Count > AgreementInput.MaxParties)
            problems.AddModelError("Input.Parties", S["Agreement.TooManyParties", AgreementInput.MaxParties]);
        var found = await names.FindAsync([.. filled.Select(party => party.CleanWho)], cancellationToken);
        for (var i = 0; i < filled.Count; i++)
        {
            var at = input.Parties.IndexOf(filled[i]);
            if (found[i] is not { } party)
                problems.AddModelError($"Input.Parties[{at}].Who", filled[i].CleanWho.Length == 0 ? S["Party.WhoMissing"] : S["Party.WhoUnknown", filled[i].CleanWho]);
            else if (found.Take(i).Any(other => other is not null && IsSame(other, party)))
                problems.AddModelError($"Input.Parties[{at}].Who", S["Party.Twice", filled[i].CleanWho]);
            if (!DayField.IsDayOrEmpty(filled[i].PowerOfAttorneyOn))
                problems.AddModelError($"Input.Parties[{at}].PowerOfAttorneyOn", S["Agreement.NoDay"]);
        }

        if (!found.OfType<Party>().Any(party => !party.IsOffice))
            problems.AddModelError("Input.Parties", S["Agreement.PartnersMissing"]);
        return [.. found.OfType<Party>()];
    }

    private async Task SetNagariAsync(Agreement agreement, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var wanted = await database.Set<Nagari>().Where(nagari => ids.Contains(nagari.Id)).ToListAsync(cancellationToken);
        if (wanted.Select(nagari => nagari.Id).ToHashSet().SetEquals(agreement.Nagari.Select(nagari => nagari.Id)))
            return;
        var before = Slugs(agreement.Nagari);
        agreement.Nagari.RemoveAll(nagari => !wanted.Contains(nagari));
        agreement.Nagari.AddRange(wanted.Except(agreement.Nagari).ToList());
        if (actor.Name is not { } name || agreement.Id == 0)
            return;
        database.Add(new AuditEntry
        {
            AtUtc = clock.UtcNow,
            Actor = name,
            Action = "Changed",
            EntityType = nameof(Agreement),
            EntityName = agreement.AuditName,
            Before = JsonSerializer.Serialize(new { Nagari = before }, Json),
            After = JsonSerializer.Serialize(new { Nagari = Slugs(agreement.Nagari) }, Json),
        });
    }

    private static List<string> Slugs(IEnumerable<Nagari> nagari) => [.. nagari.Select(one => one.Slug).Order(StringComparer.Ordinal)];
}
