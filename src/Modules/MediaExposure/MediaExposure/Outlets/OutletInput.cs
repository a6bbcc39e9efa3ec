using System.ComponentModel.DataAnnotations;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>What staff know of an outlet.</summary>
internal sealed class OutletInput
{
    [Required(ErrorMessage = "Input.OutletName"), StringLength(200, ErrorMessage = "Input.TooLong")]
    public string Name { get; set; } = "";

    /// <summary>An address, or a name such as "radio:suara-luhak"; empty is for what has no site.</summary>
    [StringLength(OutletSite.MaxLength, ErrorMessage = "Input.TooLong")]
    public string? Site { get; set; }

    [EnumDataType(typeof(OutletType), ErrorMessage = "Outlet.Choose")]
    public OutletType Type { get; set; }

    [EnumDataType(typeof(OutletLevel), ErrorMessage = "Outlet.Choose")]
    public OutletLevel Level { get; set; }

    [EnumDataType(typeof(PressCouncilStatus), ErrorMessage = "Outlet.Choose")]
    public PressCouncilStatus PressCouncil { get; set; }

    public DateOnly? PressCouncilOn { get; set; }

    public bool IsOwn { get; set; }

    public int Version { get; set; }

    public static OutletInput Of(Outlet outlet) => new()
    {
        Name = outlet.Name,
        Site = outlet.SiteKey,
        Type = outlet.Type,
        Level = outlet.Level,
        PressCouncil = outlet.PressCouncil,
        PressCouncilOn = outlet.PressCouncilOn,
        IsOwn = outlet.IsOwn,
        Version = outlet.Version,
    };

    /// <summary>What is wrong beyond single fields: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Site) ? Type == OutletType.Online : OutletSite.Read(Site) is null)
            yield return (nameof(Site), "Outlet.SiteBad");
        if (PressCouncil != PressCouncilStatus.None && PressCouncilOn is null)
            yield return (nameof(PressCouncilOn), "Outlet.CouncilDay");
        if (PressCouncilOn > today)
            yield return (nameof(PressCouncilOn), "Outlet.CouncilLater");
    }

    public string SiteKey => string.IsNullOrWhiteSpace(Site) ? OutletSite.Without(Type, Name) : OutletSite.Read(Site) ?? "";

    /// <summary>All but the site.</summary>
    public void ApplyTo(Outlet outlet)
    {
        (outlet.Name, outlet.Type, outlet.Level, outlet.IsOwn) = (Name.Trim(), Type, Level, IsOwn);
        (outlet.PressCouncil, outlet.PressCouncilOn) = (PressCouncil, PressCouncil == PressCouncilStatus.None ? null : PressCouncilOn);
    }
}
