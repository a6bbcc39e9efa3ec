using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.Indicator;

/// <summary>Which agreements a number of a period stands for: the figure counts these rows and its page lists them. Addenda are no agreements of their own.</summary>
internal sealed class PeriodAgreements(PortalDbContext database, AgreementLife life, PortalClock clock)
{
    /// <summary>The day that the stock is taken on: the last of the period, or today while it runs.</summary>
    public DateOnly DayOf(Quarter quarter) => clock.Today < quarter.LastDay && clock.Today >= quarter.FirstDay ? clock.Today : quarter.LastDay;

    public IQueryable<TermRow> InForce(DateOnly day, long? nagariId) => Of(nagariId).Where(AgreementTerms.IsInForce(day));

    public IQueryable<TermRow> Rows(Quarter quarter, long? nagariId, CountedPart part)
    {
        var (first, last) = (quarter.FirstDay, DayOf(quarter));
        return part switch
        {
            CountedPart.New => Started(nagariId, first, last).Where(row => row.Agreement.PredecessorId == null),
            CountedPart.Renewed => Started(nagariId, first, last).Where(row => row.Agreement.PredecessorId != null),
            CountedPart.Ended => Ended(nagariId, first, last),
            CountedPart.WithScan => InForce(last, nagariId).Where(row => database.Set<Attachment>().Any(file => file.AgreementId == row.Agreement.Id && file.Kind == AttachmentKind.Scan)),
            CountedPart.WithoutScan => InForce(last, nagariId).Where(row => !database.Set<Attachment>().Any(file => file.AgreementId == row.Agreement.Id && file.Kind == AttachmentKind.Scan)),
            CountedPart.Active => Active(nagariId, first, last),
            _ => InForce(last, nagariId),
        };
    }

    private IQueryable<TermRow> Of(long? nagariId)
    {
        var agreements = database.Set<Agreement>().Where(agreement => agreement.Kind == null || !agreement.Kind.IsAddendum);
        if (nagariId is { } nagari)
            agreements = agreements.Where(agreement => agreement.Nagari.Any(one => one.Id == nagari) || agreement.Parties.Any(party => party.NagariId == nagari));
        return database.WithTerms(agreements);
    }

    private IQueryable<TermRow> Started(long? nagariId, DateOnly first, DateOnly last) =>
        Of(nagariId).Where(row => (row.Agreement.Stage == AgreementStage.Signed || row.Agreement.Stage == AgreementStage.Terminated)
            && (row.Agreement.StartsOn ?? row.Agreement.SignedOn) >= first && (row.Agreement.StartsOn ?? row.Agreement.SignedOn) <= last);

    /// <summary>It ends on the first day on which it no longer holds, the day after its last.</summary>
    private IQueryable<TermRow> Ended(long? nagariId, DateOnly first, DateOnly last)
    {
        var dayBefore = first.AddDays(-1);
        return Of(nagariId).Where(row => (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn >= first && row.Agreement.TerminatedOn <= last)
            || ((row.Agreement.Stage == AgreementStage.Signed || (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn > row.EndsOn)) && row.EndsOn >= dayBefore && row.EndsOn < last));
    }

    private IQueryable<TermRow> Active(long? nagariId, DateOnly first, DateOnly last)
    {
        var alive = life.Between(first, last);
        return InForce(last, nagariId).Where(row => alive.Contains(row.Agreement.Id));
    }
}
