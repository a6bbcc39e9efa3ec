using PortalMitra.Framework.Exports;

namespace PortalMitra.Framework.Reports;

/// <summary>One report, written once: as a page with the office's letterhead for paper, and as tables for XLSX and CSV.</summary>
public interface IReportDocument
{
    string Title { get; }

    /// <summary>Name of its files, without ending: small letters, digits and hyphens.</summary>
    string FileName { get; }

    /// <summary>What it is about, in the order it is printed: label and text.</summary>
    IReadOnlyList<(string Label, string Text)> Facts { get; }

    /// <summary>Its tables; each stands under its name, a single one without.</summary>
    IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>What stands under the tables; empty for nothing.</summary>
    string Note { get; }

    /// <summary>Whether the head of the office signs it.</summary>
    bool IsSigned { get; }
}
