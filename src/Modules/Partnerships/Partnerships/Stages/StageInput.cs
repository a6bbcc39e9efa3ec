namespace PortalMitra.Modules.Partnerships.Partnerships.Stages;

/// <summary>What the form of the next step sends; which fields count depends on where it leads.</summary>
internal sealed class StageInput
{
    public Domain.AgreementStage To { get; set; }

    /// <summary>Number of the letter of offer, or of the letter that ends it.</summary>
    public string? Letter { get; set; }

    /// <summary>Day of the letter of offer, of signing, or from which it no longer holds.</summary>
    public string? Day { get; set; }
    public string? Reason { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }
}
