using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Terms;

/// <summary>Under which agreements something happened: a file, a contribution, an evaluation, an obligation met, or what other rooms know.</summary>
internal sealed class AgreementLife(PortalDbContext database, IEnumerable<IAgreementLife> others, PortalClock clock)
{
    /// <summary>Between two days, both included.</summary>
    public IQueryable<long> Between(DateOnly first, DateOnly last)
    {
        var (from, until) = (clock.StartOf(first), clock.StartOf(last.AddDays(1)));
        var ids = database.Set<Attachment>().Where(file => file.AddedUtc >= from && file.AddedUtc < until).Select(file => file.AgreementId)
            .Union(database.Set<Contribution>().Where(one => one.GivenOn >= first && one.GivenOn <= last).Select(one => one.AgreementId))
            .Union(database.Set<Evaluation>().Where(one => one.EvaluatedOn >= first && one.EvaluatedOn <= last).Select(one => one.AgreementId))
            .Union(database.Set<Obligation>().Where(one => one.DoneOn >= first && one.DoneOn <= last).Select(one => one.AgreementId));
        return others.Aggregate(ids, (all, other) => all.Union(other.Between(first, last)));
    }
}
