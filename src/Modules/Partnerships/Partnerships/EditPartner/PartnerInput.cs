using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditPartner;

/// <summary>What the form about a partner sends.</summary>
internal sealed class PartnerInput
{
    public string? Name { get; set; }

    /// <summary>One name a line.</summary>
    public string? OtherNames { get; set; }

    public long? NagariId { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    /// <summary>Single spaces: two partners must not differ by what nobody sees.</summary>
    public string CleanName => string.Join(' ', PlainText.CleanLine(Name).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public string CleanOtherNames => string.Join('\n', PlainText.Clean(OtherNames)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Distinct(StringComparer.OrdinalIgnoreCase));

    public static PartnerInput Of(Partner partner) =>
        new() { Name = partner.Name, OtherNames = partner.OtherNames, NagariId = partner.NagariId, Version = partner.Version };

    /// <summary>A second click of the same button finds its own work done.</summary>
    public bool IsHeldBy(Partner stored) => stored.Name == CleanName && stored.OtherNames == CleanOtherNames && stored.NagariId == NagariId;
}
