using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace PortalMitra.Framework.Exports;

/// <summary>
/// Tables as files. Titles and names come from outside, so nothing in them may run as a formula: text stays text in XLSX, and
/// CSV, which knows no types, gets a mark before it.
/// </summary>
public static class SheetFile
{
    public const string CsvType = "text/csv; charset=utf-8";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string JsonType = "application/json; charset=utf-8";

    /// <summary>What a spreadsheet takes in one cell.</summary>
    private const int MaxCell = 32_767;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Several sheets follow one another, an empty line between them.</summary>
    public static byte[] Csv(params IReadOnlyList<Sheet> sheets)
    {
        using var file = new MemoryStream();
        // The mark tells spreadsheets that this is UTF-8; semicolons are what Indonesian ones expect.
        using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape }))
        {
            for (var i = 0; i < sheets.Count; i++)
            {
                if (i > 0)
                    csv.NextRecord();
                WriteLine(csv, sheets[i].Columns);
                foreach (var row in sheets[i].Rows)
                    WriteLine(csv, row.Select(Written));
            }
        }

        return file.ToArray();
    }

    public static byte[] Xlsx(params IReadOnlyList<Sheet> sheets)
    {
        using var file = new MemoryStream();
        var dates = DateColumns(sheets);
        var configuration = new OpenXmlConfiguration
        {
            DynamicColumns = [.. sheets.SelectMany(sheet => sheet.Columns).Distinct().Select(column => new DynamicExcelColumn(column) { Width = 18, Format = dates.Contains(column) ? "yyyy-mm-dd" : null })],
        };
        MiniExcel.SaveAs(file, sheets.ToDictionary(sheet => sheet.Name, object (sheet) => Cells(sheet, dates)), configuration: configuration);
        return file.ToArray();
    }

    public static byte[] Json(object content) => JsonSerializer.SerializeToUtf8Bytes(content, JsonOptions);

    /// <summary>Columns of days alone. A format is the whole column's, and would turn the numbers of a mixed one into days.</summary>
    private static HashSet<string> DateColumns(IReadOnlyList<Sheet> sheets) => sheets
        .SelectMany(sheet => sheet.Columns.SelectMany((column, i) => sheet.Rows.Select(row => (Column: column, Cell: row[i]))))
        .Where(cell => cell.Cell is not null)
        .GroupBy(cell => cell.Column, StringComparer.Ordinal)
        .Where(column => column.All(cell => cell.Cell is DateOnly))
        .Select(column => column.Key)
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Dictionary<string, object?>> Cells(Sheet sheet, HashSet<string> dates)
    {
        // Without a row there would be no heads either.
        var rows = sheet.Rows.Count == 0 ? [new object?[sheet.Columns.Count]] : sheet.Rows;
        return rows.Select(row => sheet.Columns.Select((column, i) => KeyValuePair.Create(column, Cell(row[i], dates.Contains(column)))).ToDictionary());
    }

    private static object? Cell(object? value, bool isDateColumn) => value switch
    {
        DateOnly day when !isDateColumn => Written(day),
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        string text when text.Length > MaxCell => text[..MaxCell],
        _ => value,
    };

    private static string? Written(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text.ReplaceLineEndings(" "),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static void WriteLine(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }
}
