namespace PortalMitra.Testing;

/// <summary>A part that a laptop may lack is a reason to skip there; in CI its absence is a failure.</summary>
public static class RequiredInCi
{
    /// <summary>Whether skipping is out of the question.</summary>
    public static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    /// <returns>The reason to skip, or null when the test must run.</returns>
    public static string? SkipReason(bool present, string reason) => present || IsCi ? null : reason;
}
