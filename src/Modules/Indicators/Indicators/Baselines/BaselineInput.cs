using System.ComponentModel.DataAnnotations;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.Modules.Indicators.Indicators.Baselines;

internal sealed class BaselineInput
{
    [Required(ErrorMessage = "Baseline.CodeMissing"), EnumDataType(typeof(IndicatorCode), ErrorMessage = "Baseline.CodeMissing")]
    public IndicatorCode? Code { get; set; }

    /// <summary>Slug; empty for the whole regency.</summary>
    public string? Nagari { get; set; }

    [Required(ErrorMessage = "Baseline.ValueMissing"), Range(0, int.MaxValue, ErrorMessage = "Baseline.ValueMissing")]
    public int? Value { get; set; }

    [Required(ErrorMessage = "Baseline.DayMissing")]
    public DateOnly? FirstDay { get; set; }

    [Required(ErrorMessage = "Baseline.DayMissing")]
    public DateOnly? LastDay { get; set; }

    [Required(ErrorMessage = "Baseline.SourceMissing"), StringLength(Baseline.MaxTextLength, ErrorMessage = "Baseline.TooLong")]
    public string? Source { get; set; }

    [StringLength(Baseline.MaxTextLength, ErrorMessage = "Baseline.TooLong")]
    public string? Note { get; set; }
}
