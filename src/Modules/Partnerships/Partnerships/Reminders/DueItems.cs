using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Settings;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Settings;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.Reminders;

/// <summary>What comes to its last day, or has passed it, and still needs somebody.</summary>
internal sealed class DueItems(PortalDbContext database, SettingsStore settings)
{
    /// <summary>Agreements that end and obligations that fall due within the days of the first reminder.</summary>
    public async Task<IReadOnlyList<DueItem>> ComingAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var furthest = (await settings.ReadAsync<PartnershipSettings>(cancellationToken)).ReminderPoints.Max();
        var agreements = await Ending(AgreementTerms.EndsWithin(furthest, today))
            .Select(row => new DueItem(row.Agreement.Id, row.Agreement.Slug, row.Agreement.Subject, 0, row.Agreement.Subject, row.EndsOn!.Value, row.Agreement.PersonInCharge)).ToListAsync(cancellationToken);
        var last = today.AddDays(furthest);
        var obligations = await OpenObligations().Where(obligation => obligation.DueOn >= today && obligation.DueOn <= last).Select(AsItem).ToListAsync(cancellationToken);
        return [.. agreements.Concat(obligations).OrderBy(item => item.LastDay).ThenBy(item => item.AgreementId).ThenBy(item => item.ObligationId)];
    }

    /// <summary>Past their last day: nobody has decided, or it has not been met. They stay until somebody does.</summary>
    public async Task<(IReadOnlyList<DueItem> Items, int Count)> OverdueAsync(DateOnly today, int take, CancellationToken cancellationToken)
    {
        var ended = Ending(AgreementTerms.IsIn(AgreementState.Expired, today));
        var late = OpenObligations().Where(obligation => obligation.DueOn < today);
        var count = await ended.CountAsync(cancellationToken) + await late.CountAsync(cancellationToken);
        var agreements = await ended.OrderBy(row => row.EndsOn).Take(take)
            .Select(row => new DueItem(row.Agreement.Id, row.Agreement.Slug, row.Agreement.Subject, 0, row.Agreement.Subject, row.EndsOn!.Value, row.Agreement.PersonInCharge)).ToListAsync(cancellationToken);
        var obligations = await late.OrderBy(obligation => obligation.DueOn).Take(take).Select(AsItem).ToListAsync(cancellationToken);
        return ([.. agreements.Concat(obligations).OrderBy(item => item.LastDay).ThenBy(item => item.AgreementId).Take(take)], count);
    }

    private static readonly System.Linq.Expressions.Expression<Func<Obligation, DueItem>> AsItem = obligation => new DueItem(
        obligation.AgreementId, obligation.Agreement!.Slug, obligation.Agreement.Subject, obligation.Id, obligation.Text, obligation.DueOn!.Value, obligation.Agreement.PersonInCharge);

    /// <summary>Undecided ones; an addendum ends with what it changes.</summary>
    private IQueryable<TermRow> Ending(System.Linq.Expressions.Expression<Func<TermRow, bool>> when) => database.WithTerms(database.Set<Agreement>().AsNoTracking()).Where(when)
        .Where(row => (row.Agreement.Kind == null || !row.Agreement.Kind.IsAddendum) && (row.Agreement.Decision == null || row.Agreement.DecidedForEnd != row.EndsOn));

    private IQueryable<Obligation> OpenObligations() => database.Set<Obligation>().AsNoTracking().Where(obligation => obligation.DoneOn == null && obligation.Agreement!.Stage == AgreementStage.Signed);
}
