using System.Reflection;

namespace PortalMitra.ArchitectureTests;

public sealed class ForbiddenCallsTests
{
    [Fact]
    public void Time_network_and_console_come_in_from_outside()
    {
        var calls = Repository.SourceProjects
            .Where(project => project.Name != "SamplePress")
            .Select(project => Assembly.Load("PortalMitra." + project.Name))
            .SelectMany(CallScanner.Calls)
            .ToList();

        Assert.True(calls.Count > 10_000, $"Only {calls.Count} calls were read.");
        Assert.Empty(ForbiddenCalls.Violations(calls));
    }

    [Fact]
    public void A_class_that_reads_the_machines_clock_is_caught() => Assert.Equal(
        ["PortalMitra.ArchitectureTests.Planted.ClockReader calls System.DateTime.get_UtcNow: use PortalClock or TimeProvider."],
        Planted(nameof(ArchitectureTests.Planted.ClockReader)));

    [Fact]
    public void An_async_method_that_blocks_is_caught_under_its_written_name() => Assert.Equal(
        ["PortalMitra.ArchitectureTests.Planted.Blocker calls System.Threading.Tasks.Task`1.get_Result: use await."],
        Planted(nameof(ArchitectureTests.Planted.Blocker)));

    private static IEnumerable<string> Planted(string type) => ForbiddenCalls.Violations(
        CallScanner.Calls(typeof(ForbiddenCallsTests).Assembly)
            .Where(call => call.Caller.DeclaringType!.FullName!.Contains($"Planted.{type}", StringComparison.Ordinal)));
}
