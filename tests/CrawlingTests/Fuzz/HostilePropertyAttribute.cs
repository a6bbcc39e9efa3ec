using System.Globalization;
using FsCheck.Xunit;

namespace PortalMitra.CrawlingTests.Fuzz;

/// <summary>Holds for every <see cref="HostileInput"/>. PORTALMITRA_FUZZ_CASES says how many are tried; see tests/Benchmarks/fuzz.sh.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HostilePropertyAttribute : PropertyAttribute
{
    private const int Usually = 1000;

    public HostilePropertyAttribute()
    {
        MaxTest = int.TryParse(Environment.GetEnvironmentVariable("PORTALMITRA_FUZZ_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : Usually;
        Arbitrary = [typeof(HostileInput)];
        QuietOnSuccess = true;
    }
}
