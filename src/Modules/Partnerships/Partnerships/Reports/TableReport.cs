using PortalMitra.Framework.Exports;
using PortalMitra.Framework.Reports;

namespace PortalMitra.Modules.Partnerships.Partnerships.Reports;

/// <summary>A report whose tables are ready.</summary>
internal sealed record TableReport(string Title, string FileName, IReadOnlyList<(string Label, string Text)> Facts, IReadOnlyList<Sheet> Sheets, string Note, bool IsSigned) : IReportDocument;
