namespace PortalMitra.Framework.Jobs;

/// <summary>Names this process on what it claims.</summary>
/// <param name="IsAlone">
/// No other process works on the same database, so a claim under another name is a leftover of a killed one and may be
/// taken back at once. Otherwise claims run out by time.
/// </param>
public sealed record ProcessIdentity(bool IsAlone)
{
    public string Token { get; } = Guid.NewGuid().ToString("n");
}
