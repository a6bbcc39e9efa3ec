namespace PortalMitra.Modules.Indicators.Contracts;

/// <summary>An indicator's value for a period and a place.</summary>
/// <param name="Parts">Further counts that belong beside it, such as the number of outlets.</param>
/// <param name="Completeness">What is missing or still waiting, in the reader's language; null when nothing is.</param>
public sealed record IndicatorFigure(int Value, IReadOnlyList<IndicatorPart> Parts, string? Completeness)
{
    /// <summary>How many rows stand behind it; null when each row counts one. Rows that count more bear their <see cref="IndicatorRow.Amount"/>.</summary>
    public int? RowCount { get; init; }
}

/// <param name="Label">In the reader's language.</param>
public sealed record IndicatorPart(int Value, string Label)
{
    /// <summary>Path of the rows behind it; null when they stand with those of the figure.</summary>
    public string? Url { get; init; }
}

/// <summary>One row behind a figure.</summary>
/// <param name="Detail">Outlet, partner or place.</param>
/// <param name="Url">Where the row can be looked at: a path of the portal or an address elsewhere.</param>
public sealed record IndicatorRow(string Title, string Detail, DateOnly Day, string? Url)
{
    /// <summary>How much it adds to the figure.</summary>
    public int Amount { get; init; } = 1;

    /// <summary>A sentence that shows why the row is there; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>What the row is a part of, in the reader's language.</summary>
    public string? Belongs { get; init; }

    /// <summary>The row's evidence, a path of the office's pages: offered to signed-in staff alone.</summary>
    public string? OfficeUrl { get; init; }
}
