namespace PortalMitra.Framework.Exports;

/// <summary>A table on its way into a file.</summary>
/// <param name="Name">What a spreadsheet calls its tab.</param>
/// <param name="Rows">As many values as there are columns; text, <see cref="int"/>, <see cref="long"/>, <see cref="DateOnly"/> or null.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);
