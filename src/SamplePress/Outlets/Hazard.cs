namespace PortalMitra.SamplePress.Outlets;

internal sealed record Hazard(string Path, string Title, TrapReason Reason, string Why);
