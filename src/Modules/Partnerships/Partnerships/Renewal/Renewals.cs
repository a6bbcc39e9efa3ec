using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Renewal;

/// <summary>
/// Begins the agreement that carries another on. The procedure runs from the start: parties, scope, nagari and obligations are copied,
/// numbers, signatures and days are not.
/// </summary>
internal sealed class Renewals(PortalDbContext database, EditAgreement.AgreementRegister register, PortalClock clock)
{
    /// <returns>The successor that is under way already, or a new one, stored.</returns>
    public async Task<Agreement> BeginAsync(long agreementId, string by, CancellationToken cancellationToken)
    {
        if (await UnderWayAsync(agreementId, cancellationToken) is { } begun)
            return begun;
        var old = await database.Set<Agreement>().Include(agreement => agreement.Nagari).Include(agreement => agreement.Parties).SingleAsync(agreement => agreement.Id == agreementId, cancellationToken);
        var next = new Agreement
        {
            Slug = await register.FreeSlugAsync(old.Subject, cancellationToken),
            Subject = old.Subject,
            KindId = old.KindId,
            Purpose = old.Purpose,
            Aims = old.Aims,
            Scope = old.Scope,
            ScopeTags = old.ScopeTags,
            LegalBasis = old.LegalBasis,
            ExtensionClause = old.ExtensionClause,
            Funding = old.Funding,
            FundingRupiah = old.FundingRupiah,
            Access = old.Access,
            PersonInCharge = old.PersonInCharge,
            ParentId = old.ParentId,
            PredecessorId = old.Id,
            Parties = [.. old.Parties.OrderBy(party => party.Position).Select(party => new Party { Position = party.Position, PartnerId = party.PartnerId, NagariId = party.NagariId })],
            Nagari = [.. old.Nagari],
            Steps = [new StageStep { Stage = AgreementStage.Prospect, On = clock.Today, By = by }],
        };
        if (old.EndsOn is { } end)
            old.Decide(RenewalDecision.Renew, null, end);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        database.Add(next);
        await database.SaveChangesAsync(cancellationToken);
        await CopyObligationsAsync(old, next, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return next;
    }

    /// <summary>A successor that has not come to nothing.</summary>
    public Task<Agreement?> UnderWayAsync(long agreementId, CancellationToken cancellationToken) => database.Set<Agreement>().AsNoTracking()
        .Where(next => next.PredecessorId == agreementId && next.Stage != AgreementStage.Dropped).OrderBy(next => next.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task CopyObligationsAsync(Agreement old, Agreement next, CancellationToken cancellationToken)
    {
        var positions = old.Parties.ToDictionary(party => party.Id, party => party.Position);
        foreach (var obligation in await database.Set<Obligation>().Where(one => one.AgreementId == old.Id).OrderBy(one => one.Id).ToListAsync(cancellationToken))
        {
            database.Add(new Obligation
            {
                AgreementId = next.Id,
                Party = obligation.PartyId is { } party ? next.Parties.Find(other => other.Position == positions[party]) : null,
                Text = obligation.Text,
                Target = obligation.Target,
                Unit = obligation.Unit,
            });
        }

        await database.SaveChangesAsync(cancellationToken);
    }
}
