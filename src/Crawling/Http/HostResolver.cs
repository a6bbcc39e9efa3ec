using System.Net;

namespace PortalMitra.Crawling;

/// <summary>
/// Turns a host name, in its ASCII form, into addresses; tests put their own in its place. May throw a
/// <see cref="System.Net.Sockets.SocketException"/> as the system's resolver does.
/// </summary>
public delegate Task<IPAddress[]> HostResolver(string host, CancellationToken cancellationToken);
