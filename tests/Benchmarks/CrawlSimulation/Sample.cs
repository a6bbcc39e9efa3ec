namespace PortalMitra.CrawlSimulation;

/// <summary>One look at the work.</summary>
/// <param name="At">Since the portal serves.</param>
/// <param name="Read">Articles asked for so far.</param>
/// <param name="Cpu">Of all portal processes.</param>
/// <param name="Memory">Resident bytes of each process that lives.</param>
internal sealed record Sample(TimeSpan At, int Read, TimeSpan Cpu, IReadOnlyList<long> Memory);
