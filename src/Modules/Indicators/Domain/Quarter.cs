using System.Globalization;

namespace PortalMitra.Modules.Indicators.Domain;

/// <summary>A quarter of a calendar year, which is the budget year too. Its last day is included.</summary>
public readonly record struct Quarter
{
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 4, or the year not 2000 to 2199.</exception>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2199);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    /// <summary>1 to 4.</summary>
    public int Number { get; }

    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);

    /// <summary>Included.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public Quarter Previous => Number > 1 ? new Quarter(Year, Number - 1) : new Quarter(Year - 1, 4);

    public string Roman => Number switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Whether the day is one of its days; no day is none of them.</summary>
    public bool Contains(DateOnly? day) => day >= FirstDay && day <= LastDay;

    /// <summary>Reads "2026-Q4".</summary>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not { Length: 7 } || text[4..6] != "-Q"
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || text[6] is < '1' or > '4' || year is < 2000 or > 2199)
            return false;
        quarter = new Quarter(year, text[6] - '0');
        return true;
    }

    /// <summary>"2026-Q4": the form of addresses and commands.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");
}
