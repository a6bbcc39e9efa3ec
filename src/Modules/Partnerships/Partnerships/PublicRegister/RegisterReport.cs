using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Exports;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Reports;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;

/// <summary>The public register on paper and as a file, whole and with the filter of its page.</summary>
internal sealed class RegisterReport(IStringLocalizer<Strings> S, IReadOnlyList<RegisterRow> rows, RegisterFilter filter, DateOnly today) : IReportDocument
{
    public string Title => S["Register.Title"];

    public string FileName => $"register-kemitraan-{today:yyyy-MM-dd}";

    public IReadOnlyList<(string Label, string Text)> Facts =>
    [
        (S["Report.AsOf"], PortalFormat.Day(today)),
        (S["Agreement.State"], S[$"Register.State.{filter.State}"]),
        (S["Report.Rows"], PortalFormat.Number(rows.Count)),
    ];

    public IReadOnlyList<Sheet> Sheets =>
    [
        new(
            S["Register.Sheet"],
            [S["Report.No"], S["Register.OurNumber"], S["Agreement.Kind"], S["Agreement.Partners"], S["Agreement.Subject"], S["Agreement.StartsOn"], S["Agreement.EndsOn"], S["Agreement.State"], S["Agreement.Addendum"]],
            [.. rows.Select((row, i) => new object?[]
            {
                i + 1, row.Number, row.Agreement.Kind?.NameIn(), string.Join("; ", row.Parties.Select(party => party.Name)), row.Agreement.Subject, row.StartsOn, row.Term.EndsOn,
                row.Term.StateOn(today) is { } state ? S[$"Agreement.State.{state}"].Value : null, row.Addenda == 0 ? null : row.Addenda,
            })]),
    ];

    public string Note => S["Register.Law"];

    public bool IsSigned => false;
}
