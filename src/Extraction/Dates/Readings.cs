namespace PortalMitra.Extraction.Dates;

/// <summary>
/// What the dates of a page tell of how its other dates are meant: whether "11/01/2023" has the month first, and whether what it
/// states as UTC is the outlet's own clock.
/// </summary>
internal sealed class Readings
{
    private readonly DateTimeOffset _latest;
    private readonly HashSet<int> _days;
    private readonly TimeSpan? _mislabelled;

    /// <param name="latest">Later dates cannot be meant.</param>
    /// <param name="machine">Dates for machines, from outside the text.</param>
    /// <param name="found">Dates in the page's elements.</param>
    /// <param name="address">The day in its address.</param>
    public Readings(DateTimeOffset latest, IReadOnlyCollection<ReadDate> machine, IReadOnlyCollection<FoundDate> found, ReadDate? address)
    {
        _latest = latest;
        _days = [.. machine.Concat(found.Select(date => date.Date)).Append(address).OfType<ReadDate>().Where(date => date is { MonthFirst: null, IsRelative: false }).Select(date => date.Day)];
        _mislabelled = OwnZone.Mislabelled(machine, found);
    }

    /// <summary>Day first, unless another date of the page confirms that the month is, or only that is not in the future.</summary>
    public ReadDate Settle(ReadDate date, bool isForMachines)
    {
        if (date.MonthFirst is { } monthFirst)
        {
            var other = date with { At = monthFirst, MonthFirst = null };
            if (date.At > _latest ? monthFirst <= _latest : IsConfirmed(other.Day) && !IsConfirmed(date.Day))
                date = other;
        }

        return isForMachines && _mislabelled is { } offset ? OwnZone.Relabel(date, offset) : date;
    }

    /// <summary>A day may be named in another zone.</summary>
    private bool IsConfirmed(int day) => _days.Contains(day) || _days.Contains(day - 1) || _days.Contains(day + 1);
}
