namespace PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;

/// <summary>What of the register is asked for, as it stands in the address. What makes no sense is left out.</summary>
internal sealed record RegisterFilter
{
    public string Words { get; init; } = "";
    public RegisterState State { get; init; }
    public string? Kind { get; init; }
    public string? Nagari { get; init; }

    /// <summary>As part of an address, with its question mark; empty when nothing was chosen.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        if (Words.Length > 0)
            parts.Add($"q={Uri.EscapeDataString(Words)}");
        if (State != RegisterState.InForce)
            parts.Add($"status={State}");
        if (Kind is not null)
            parts.Add($"jenis={Uri.EscapeDataString(Kind)}");
        if (Nagari is not null)
            parts.Add($"nagari={Uri.EscapeDataString(Nagari)}");
        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}

/// <summary>Which agreements the public asks for.</summary>
internal enum RegisterState
{
    InForce,
    All,
    Ended,
}
