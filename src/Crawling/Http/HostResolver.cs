using System.Net;

namespace PortalMitra.Crawling;

/// <summary>Turns a host name into addresses; tests put their own in its place.</summary>
public delegate Task<IPAddress[]> HostResolver(string host, CancellationToken cancellationToken);
