using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Activities.Visits;

/// <summary>Keeps the counts of visits. A month holds days or a recap, never both of one way: they would be counted twice.</summary>
internal sealed class VisitBook(PortalDbContext database, PortalClock clock)
{
    public Task<VisitCount?> FindAsync(long libraryId, DateOnly day, bool isMonth, VisitWay way, CancellationToken cancellationToken) =>
        database.Set<VisitCount>().SingleOrDefaultAsync(count => count.LibraryId == libraryId && count.Day == day && count.IsMonth == isMonth && count.Way == way, cancellationToken);

    /// <summary>Stores what was typed. The input must be free of problems.</summary>
    public async Task<VisitOutcome> SaveAsync(long libraryId, DateOnly day, bool isMonth, VisitInput input, string by, CancellationToken cancellationToken)
    {
        if (await IsHeldOtherwiseAsync(libraryId, day, isMonth, input.Way, cancellationToken))
            return new VisitOutcome(isMonth ? VisitResult.HasDays : VisitResult.HasMonth);
        var stored = await FindAsync(libraryId, day, isMonth, input.Way, cancellationToken);
        if (stored is null)
        {
            stored = new VisitCount { LibraryId = libraryId, Day = day, IsMonth = isMonth, Way = input.Way, EnteredBy = by, ChangedUtc = clock.UtcNow };
            database.Add(stored);
        }
        else if (input.Version != stored.Version + 1)
        {
            // The same numbers sent once more, from a phone that had no signal, are no conflict.
            return input.IsHeldBy(stored) ? new VisitOutcome(VisitResult.Saved, stored) : new VisitOutcome(VisitResult.ChangedMeanwhile, stored);
        }

        input.Write(stored);
        (stored.EnteredBy, stored.ChangedUtc) = (by, clock.UtcNow);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return new VisitOutcome(VisitResult.Saved, stored);
        }
        catch (DbUpdateException)
        {
            // Somebody else stored the same day at this moment.
            database.ChangeTracker.Clear();
            if (await FindAsync(libraryId, day, isMonth, input.Way, cancellationToken) is not { } theirs)
                throw;
            return input.IsHeldBy(theirs) ? new VisitOutcome(VisitResult.Saved, theirs) : new VisitOutcome(VisitResult.ChangedMeanwhile, theirs);
        }
    }

    /// <summary>One more, or one less, of an age today at the counter. Two counters at once lose nothing.</summary>
    /// <returns>False when the month is a recap already, or there is none to take away.</returns>
    public async Task<bool> AddAsync(long libraryId, AgeBand band, int step, string by, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        if (await IsHeldOtherwiseAsync(libraryId, today, isMonth: false, VisitWay.OnSite, cancellationToken))
            return false;
        for (var attempt = 1; ; attempt++)
        {
            var stored = await FindAsync(libraryId, today, isMonth: false, VisitWay.OnSite, cancellationToken);
            if (stored is null)
            {
                stored = new VisitCount { LibraryId = libraryId, Day = today, Way = VisitWay.OnSite, EnteredBy = by, ChangedUtc = clock.UtcNow };
                database.Add(stored);
            }

            if (Of(stored, band) + step is < 0 or > VisitCount.MaxCount)
                return false;
            switch (band)
            {
                case AgeBand.Children:
                    stored.Children += step;
                    break;
                case AgeBand.Youth:
                    stored.Youth += step;
                    break;
                case AgeBand.Adults:
                    stored.Adults += step;
                    break;
                default:
                    stored.Elderly += step;
                    break;
            }

            (stored.IsClosed, stored.EnteredBy, stored.ChangedUtc) = (false, by, clock.UtcNow);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateException) when (attempt < 5)
            {
                database.ChangeTracker.Clear();
            }
        }
    }

    public static int Of(VisitCount count, AgeBand band) => band switch
    {
        AgeBand.Children => count.Children,
        AgeBand.Youth => count.Youth,
        AgeBand.Adults => count.Adults,
        _ => count.Elderly,
    };

    private Task<bool> IsHeldOtherwiseAsync(long libraryId, DateOnly day, bool isMonth, VisitWay way, CancellationToken cancellationToken)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var next = first.AddMonths(1);
        return database.Set<VisitCount>().AnyAsync(count => count.LibraryId == libraryId && count.Way == way && count.IsMonth != isMonth && count.Day >= first && count.Day < next, cancellationToken);
    }
}

/// <summary>Ages as the counter has them.</summary>
internal enum AgeBand
{
    Children,
    Youth,
    Adults,
    Elderly,
}

internal enum VisitResult
{
    Saved,

    /// <summary>Somebody saved other numbers in between.</summary>
    ChangedMeanwhile,

    /// <summary>The month is a recap: its days cannot be entered.</summary>
    HasMonth,

    /// <summary>The month has days: a recap would count them twice.</summary>
    HasDays,
}

/// <param name="Stored">What is stored now, if anything.</param>
internal sealed record VisitOutcome(VisitResult Result, VisitCount? Stored = null);
