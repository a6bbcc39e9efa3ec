namespace PortalMitra.SamplePress;

/// <param name="Path">Path and query as asked.</param>
/// <param name="At">The clock's time of arrival.</param>
/// <param name="Concurrent">Requests of the same outlet under way on arrival, this one included.</param>
public sealed record SampleRequest(
    string OutletSlug, int Port, string Method, string Path, string UserAgent, DateTimeOffset At, int Concurrent);
