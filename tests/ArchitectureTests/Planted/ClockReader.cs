namespace PortalMitra.ArchitectureTests.Planted;

/// <summary>Does on purpose what the rule forbids.</summary>
internal static class ClockReader
{
    public static DateTime Read() => DateTime.UtcNow;
}
