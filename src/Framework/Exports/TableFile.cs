using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;

namespace PortalMitra.Framework.Exports;

/// <summary>Reads the first table of a spreadsheet that somebody sent: XLSX, or CSV in UTF-8 with whatever delimiter. Nothing in it is trusted.</summary>
public static class TableFile
{
    /// <summary>What a packed file may grow to.</summary>
    private const long MaxUnpacked = 200L * 1024 * 1024;

    /// <summary>Rows as text, the heads among them; days as <c>yyyy-MM-dd</c>. Rows without any text are left out, their numbers are not reused.</summary>
    /// <param name="content">Seekable.</param>
    /// <param name="maxRows">More than that is refused.</param>
    /// <returns>Null when it is neither of the two, or not readable.</returns>
    /// <exception cref="TableTooLongException">It has more rows, or grows too large.</exception>
    public static IReadOnlyList<TableLine>? Read(Stream content, int maxRows)
    {
        ArgumentNullException.ThrowIfNull(content);
        var start = new byte[4];
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        content.Position = 0;
        try
        {
            return read == 4 && start is [(byte)'P', (byte)'K', 3, 4] ? Xlsx(content, maxRows) : Array.IndexOf(start, (byte)0, 0, read) >= 0 ? null : Csv(content, maxRows);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or System.Xml.XmlException or CsvHelperException or DecoderFallbackException or FormatException or KeyNotFoundException or ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException)
        {
            // MiniExcel meets a broken workbook with whatever its code trips over.
            return null;
        }
    }

    private static List<TableLine>? Xlsx(Stream content, int maxRows)
    {
        using (var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.GetEntry("xl/workbook.xml") is null)
                return null;
            if (archive.Entries.Sum(entry => entry.Length) > MaxUnpacked)
                throw new TableTooLongException();
        }

        content.Position = 0;
        var lines = new List<TableLine>();
        var number = 0;
        foreach (IDictionary<string, object?> row in MiniExcel.Query(content, useHeaderRow: false, excelType: ExcelType.XLSX))
        {
            number++;
            Add(lines, number, [.. row.Values.Select(Text)], maxRows);
        }

        return lines;
    }

    private static List<TableLine> Csv(Stream content, int maxRows)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [";", ",", "\t"], BadDataFound = null, MaxFieldSize = 100_000 });
        var lines = new List<TableLine>();
        while (csv.Read())
            Add(lines, csv.RawRow, [.. csv.Record!.Select(field => field.Trim())], maxRows);
        return lines;
    }

    private static void Add(List<TableLine> lines, int number, IReadOnlyList<string> cells, int maxRows)
    {
        if (cells.All(cell => cell.Length == 0))
            return;
        if (lines.Count > maxRows)
            throw new TableTooLongException();
        lines.Add(new TableLine(number, cells));
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!.Trim(),
    };
}

/// <param name="Number">As the spreadsheet counts it, from 1.</param>
public sealed record TableLine(int Number, IReadOnlyList<string> Cells);

/// <summary>A table is longer than is taken.</summary>
public sealed class TableTooLongException : Exception
{
    public TableTooLongException()
        : base("The table is too long.")
    {
    }

    public TableTooLongException(string message)
        : base(message)
    {
    }

    public TableTooLongException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
