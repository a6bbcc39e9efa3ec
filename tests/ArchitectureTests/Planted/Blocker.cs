namespace PortalMitra.ArchitectureTests.Planted;

/// <summary>Does on purpose what the rule forbids, inside a state machine.</summary>
internal static class Blocker
{
    public static async Task<int> BlockAsync()
    {
        await Task.Yield();
        return Task.FromResult(1).Result;
    }
}
