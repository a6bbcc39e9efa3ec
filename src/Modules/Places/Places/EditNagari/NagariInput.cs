using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Places.EditNagari;

/// <summary>What the form about a nagari sends.</summary>
internal sealed class NagariInput
{
    public string? Summary { get; set; }

    public string? SummaryEn { get; set; }

    public string? Illustration { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public static NagariInput Of(Nagari nagari) => new()
    {
        Summary = nagari.Summary,
        SummaryEn = nagari.SummaryEn,
        Illustration = nagari.Illustration,
        Version = nagari.Version,
    };
}
