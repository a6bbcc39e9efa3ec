namespace PortalMitra.Framework.Settings;

/// <summary>The office whose portal this is, as its pages and letters name it.</summary>
public sealed class OfficeSettings
{
    public string Name { get; set; } = "";
    public string Regency { get; set; } = "";
    public List<string> Address { get; set; } = [];
    public string Hours { get; set; } = "";

    /// <summary>What the office is responsible for in the programme, one sentence.</summary>
    public string Responsibility { get; set; } = "";
}
