using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Reminders;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.Dashboard;

/// <summary>The state of the partnerships in numbers. Each is a question to the database; none reads all rows.</summary>
internal sealed class Board(PortalDbContext database, DueItems due, AgreementLife life)
{
    private static readonly int[] Horizons = [30, 90, 180];
    private const int QuartersShown = 4;
    private const int QuietMonths = 6;

    public async Task<BoardFigures> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (_, overdue) = await due.OverdueAsync(today, 1, cancellationToken);
        var ends = await All().Where(AgreementTerms.EndsWithin(Horizons[^1], today)).Select(row => row.EndsOn!.Value).ToListAsync(cancellationToken);
        // Which agreements are in force is the dear question: it is asked once, and the parties and nagari are laid beside its answer here.
        var inForce = await InForce(today).Select(row => new { row.Agreement.Id, Starts = row.Agreement.StartsOn ?? row.Agreement.SignedOn, HasScan = database.Set<Attachment>().Any(file => file.AgreementId == row.Agreement.Id && file.Kind == AttachmentKind.Scan) }).ToDictionaryAsync(row => row.Id, cancellationToken);
        var partners = (await database.Set<Party>().Where(party => party.PartnerId != null).Select(party => new { party.AgreementId, party.PartnerId, party.Partner!.KindId }).ToListAsync(cancellationToken))
            .Where(party => inForce.ContainsKey(party.AgreementId)).DistinctBy(party => party.PartnerId).ToList();
        var names = await database.Set<PartnerKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Id, cancellationToken);
        var places = (await database.Set<Agreement>().SelectMany(agreement => agreement.Nagari, (agreement, nagari) => new { agreement.Id, nagari.Name }).ToListAsync(cancellationToken)).Where(place => inForce.ContainsKey(place.Id));
        var withScan = inForce.Values.Count(row => row.HasScan);
        var active = await life.Between(today.AddMonths(-QuietMonths), today).ToHashSetAsync(cancellationToken);
        var quiet = inForce.Values.Where(row => row.Starts < today.AddMonths(-QuietMonths) && !active.Contains(row.Id)).OrderBy(row => row.Starts).ThenBy(row => row.Id).Select(row => row.Id).ToList();
        var half = new DateOnly(today.Year, today.Month <= 6 ? 1 : 7, 1);
        var evaluated = await database.Set<Evaluation>().Where(one => one.EvaluatedOn >= half).Select(one => one.AgreementId).Distinct().ToHashSetAsync(cancellationToken);
        return new BoardFigures(
            inForce.Count,
            partners.Count,
            [.. Horizons.Select(days => (days, ends.Count(end => end <= today.AddDays(days))))],
            overdue,
            quiet,
            withScan,
            inForce.Count - withScan,
            inForce.Values.Count(row => row.Starts < half && !evaluated.Contains(row.Id)),
            [.. partners.GroupBy(partner => partner.KindId).OrderByDescending(group => group.Count()).Select(group => (group.Key is { } id ? names[id] : null, group.Count()))],
            [.. places.GroupBy(place => place.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.CurrentCulture).Select(group => (group.Key, group.Count()))],
            await MovesAsync(today, cancellationToken));
    }

    /// <summary>What began and what ended in each of the last quarters.</summary>
    private async Task<IReadOnlyList<QuarterMoves>> MovesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var quarters = new List<Quarter> { Quarter.Of(today) };
        while (quarters.Count < QuartersShown)
            quarters.Add(quarters[^1].Previous);
        var (first, last) = (quarters[^1].FirstDay, quarters[0].LastDay);
        var signed = All().Where(row => row.Agreement.Stage == AgreementStage.Signed || row.Agreement.Stage == AgreementStage.Terminated)
            .Select(row => new { Starts = row.Agreement.StartsOn ?? row.Agreement.SignedOn, IsRenewal = row.Agreement.PredecessorId != null, row.EndsOn, row.Agreement.TerminatedOn });
        var moved = await signed.Where(one => (one.Starts >= first && one.Starts <= last) || (one.EndsOn >= first && one.EndsOn <= last) || (one.TerminatedOn >= first && one.TerminatedOn <= last)).ToListAsync(cancellationToken);
        // It ends on its last day unless it was ended before, and has ended only once that day has passed.
        return [.. quarters.Select(quarter => new QuarterMoves(
            quarter,
            moved.Count(one => quarter.Contains(one.Starts) && !one.IsRenewal),
            moved.Count(one => quarter.Contains(one.Starts) && one.IsRenewal),
            moved.Count(one => one.TerminatedOn is not null ? quarter.Contains(one.TerminatedOn) : quarter.Contains(one.EndsOn) && one.EndsOn < today)))];
    }

    /// <summary>Without addenda: they change an agreement and are none of their own.</summary>
    private IQueryable<TermRow> All() => database.WithTerms(database.Set<Agreement>().AsNoTracking().Where(agreement => agreement.Kind == null || !agreement.Kind.IsAddendum));

    private IQueryable<TermRow> InForce(DateOnly today) => All().Where(AgreementTerms.IsInForce(today));
}

/// <param name="Expiring">How many end within so many days.</param>
/// <param name="Overdue">Past their last day and undecided, or owed and not met.</param>
/// <param name="Quiet">In force for half a year and more, and nothing has happened to it in the last; the oldest first.</param>
/// <param name="NotEvaluated">In force since before this half of the budget year, and not evaluated within it.</param>
/// <param name="ByKind">Partners in force; null for those without a kind.</param>
/// <param name="ByNagari">Agreements in force.</param>
internal sealed record BoardFigures(
    int InForce, int Partners, IReadOnlyList<(int Days, int Count)> Expiring, int Overdue, IReadOnlyList<long> Quiet, int WithScan, int WithoutScan, int NotEvaluated,
    IReadOnlyList<(PartnerKind? Kind, int Count)> ByKind, IReadOnlyList<(string Nagari, int Count)> ByNagari, IReadOnlyList<QuarterMoves> Moves);

/// <summary>In and out of a quarter.</summary>
internal sealed record QuarterMoves(Quarter Quarter, int New, int Renewed, int Ended);
