using System.Reflection;

namespace PortalMitra.ArchitectureTests;

/// <summary>A5: calls that take time, network or the console from the machine instead of the constructor.</summary>
internal static class ForbiddenCalls
{
    private static readonly (string Type, string Member, string Instead)[] Forbidden =
    [
        ("System.DateTime", "get_Now", "PortalClock"),
        ("System.DateTime", "get_UtcNow", "PortalClock or TimeProvider"),
        ("System.DateTime", "get_Today", "PortalClock.Today"),
        ("System.DateTimeOffset", "get_Now", "TimeProvider"),
        ("System.DateTimeOffset", "get_UtcNow", "TimeProvider"),
        ("System.Net.Http.HttpClient", ".ctor", "the guarded fetcher"),
        ("System.Threading.Tasks.Task", "Wait", "await"),
        ("System.Threading.Tasks.Task`1", "get_Result", "await"),
        ("System.Threading.Thread", "Sleep", "Task.Delay with a TimeProvider"),
        ("System.Console", "*", "an ILogger; the command line alone speaks to the console"),
    ];

    public static IEnumerable<string> Violations(IEnumerable<(MethodBase Caller, MethodBase Callee)> calls) =>
        (from call in calls
         let callee = Name(call.Callee.DeclaringType)
         from rule in Forbidden
         where rule.Type == callee && (rule.Member == "*" || rule.Member == call.Callee.Name)
         let caller = Outermost(call.Caller.DeclaringType!)
         where !(callee == "System.Console" && caller.Namespace!.StartsWith("PortalMitra.Web.CommandLine", StringComparison.Ordinal))
         select $"{caller.FullName} calls {callee}.{call.Callee.Name}: use {rule.Instead}.").Distinct();

    private static string? Name(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition().FullName : type?.FullName;

    /// <summary>The written class, not the state machine the compiler made of its method.</summary>
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
