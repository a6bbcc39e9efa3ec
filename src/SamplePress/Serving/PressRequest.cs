using Microsoft.AspNetCore.Http;

namespace PortalMitra.SamplePress.Serving;

internal sealed record PressRequest(string Path, IQueryCollection Query, string IfNoneMatch)
{
    public string? Asked(string key) => Query.TryGetValue(key, out var value) ? value.ToString() : null;
}
