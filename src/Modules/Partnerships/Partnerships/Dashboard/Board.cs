using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Reminders;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.Dashboard;

/// <summary>The state of the partnerships in numbers. Each is a question to the database; none reads all rows.</summary>
internal sealed class Board(PortalDbContext database, DueItems due)
{
    private static readonly int[] Horizons = [30, 90, 180];
    private const int QuartersShown = 4;
    private const int QuietMonths = 6;

    public async Task<BoardFigures> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var inForce = InForce(today);
        var (_, overdue) = await due.OverdueAsync(today, 1, cancellationToken);
        var expiring = new List<(int, int)>();
        foreach (var days in Horizons)
            expiring.Add((days, await All().Where(AgreementTerms.EndsWithin(days, today)).CountAsync(cancellationToken)));
        var partners = await inForce.SelectMany(row => row.Agreement.Parties).Where(party => party.PartnerId != null).Select(party => party.PartnerId).Distinct().CountAsync(cancellationToken);
        var total = await inForce.CountAsync(cancellationToken);
        var withScan = await inForce.CountAsync(row => database.Set<Attachment>().Any(file => file.AgreementId == row.Agreement.Id && file.Kind == AttachmentKind.Scan), cancellationToken);
        var kinds = await inForce.SelectMany(row => row.Agreement.Parties).Where(party => party.PartnerId != null).GroupBy(party => party.Partner!.KindId).Select(group => new { group.Key, Count = group.Select(party => party.PartnerId).Distinct().Count() }).ToListAsync(cancellationToken);
        var names = await database.Set<PartnerKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Id, cancellationToken);
        var nagari = await inForce.SelectMany(row => row.Agreement.Nagari).GroupBy(one => one.Name).Select(group => new { group.Key, Count = group.Count() }).OrderByDescending(group => group.Count).ThenBy(group => group.Key).ToListAsync(cancellationToken);
        return new BoardFigures(
            total, partners, expiring, overdue,
            await inForce.CountAsync(IsQuiet(today), cancellationToken),
            withScan, total - withScan,
            [.. kinds.OrderByDescending(kind => kind.Count).Select(kind => (kind.Key is { } id ? names[id] : null, kind.Count))],
            [.. nagari.Select(one => (one.Key, one.Count))],
            await MovesAsync(today, cancellationToken));
    }

    /// <summary>In force, and nothing has happened to it for half a year: no file, no contribution, no evaluation, no obligation met; nor is it newer than that.</summary>
    public IQueryable<TermRow> Quiet(DateOnly today) => InForce(today).Where(IsQuiet(today));

    private System.Linq.Expressions.Expression<Func<TermRow, bool>> IsQuiet(DateOnly today)
    {
        var since = today.AddMonths(-QuietMonths);
        var sinceUtc = DateTime.SpecifyKind(since.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);
        return row => (row.Agreement.StartsOn ?? row.Agreement.SignedOn) < since
            && !database.Set<Attachment>().Any(file => file.AgreementId == row.Agreement.Id && file.AddedUtc >= sinceUtc)
            && !database.Set<Contribution>().Any(one => one.AgreementId == row.Agreement.Id && one.GivenOn >= since)
            && !database.Set<Evaluation>().Any(one => one.AgreementId == row.Agreement.Id && one.EvaluatedOn >= since)
            && !database.Set<Obligation>().Any(one => one.AgreementId == row.Agreement.Id && one.DoneOn >= since);
    }

    /// <summary>What began and what ended in each of the last quarters.</summary>
    private async Task<IReadOnlyList<QuarterMoves>> MovesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var moves = new List<QuarterMoves>();
        var quarter = Quarter.Of(today);
        for (var i = 0; i < QuartersShown; i++, quarter = quarter.Previous)
        {
            var (first, last) = (quarter.FirstDay, quarter.LastDay);
            var signed = All().Where(row => row.Agreement.Stage == AgreementStage.Signed || row.Agreement.Stage == AgreementStage.Terminated);
            var began = signed.Where(row => (row.Agreement.StartsOn ?? row.Agreement.SignedOn) >= first && (row.Agreement.StartsOn ?? row.Agreement.SignedOn) <= last);
            moves.Add(new QuarterMoves(
                quarter,
                await began.CountAsync(row => row.Agreement.PredecessorId == null, cancellationToken),
                await began.CountAsync(row => row.Agreement.PredecessorId != null, cancellationToken),
                await signed.CountAsync(row => row.Agreement.TerminatedOn != null ? row.Agreement.TerminatedOn >= first && row.Agreement.TerminatedOn <= last : row.EndsOn >= first && row.EndsOn <= last && row.EndsOn < today, cancellationToken)));
        }

        return moves;
    }

    /// <summary>Without addenda: they change an agreement and are none of their own.</summary>
    private IQueryable<TermRow> All() => database.WithTerms(database.Set<Agreement>().AsNoTracking().Where(agreement => agreement.Kind == null || !agreement.Kind.IsAddendum));

    private IQueryable<TermRow> InForce(DateOnly today) => All().Where(AgreementTerms.IsInForce(today));
}

/// <param name="Expiring">How many end within so many days.</param>
/// <param name="Overdue">Past their last day and undecided, or owed and not met.</param>
/// <param name="ByKind">Partners in force; null for those without a kind.</param>
/// <param name="ByNagari">Agreements in force.</param>
internal sealed record BoardFigures(
    int InForce, int Partners, IReadOnlyList<(int Days, int Count)> Expiring, int Overdue, int Quiet, int WithScan, int WithoutScan,
    IReadOnlyList<(PartnerKind? Kind, int Count)> ByKind, IReadOnlyList<(string Nagari, int Count)> ByNagari, IReadOnlyList<QuarterMoves> Moves);

/// <summary>In and out of a quarter.</summary>
internal sealed record QuarterMoves(Quarter Quarter, int New, int Renewed, int Ended);
