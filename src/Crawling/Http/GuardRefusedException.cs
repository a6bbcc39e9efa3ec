namespace PortalMitra.Crawling;

/// <summary>The guard refused a connection; it reaches the fetcher through the HTTP stack, which knows only exceptions.</summary>
internal sealed class GuardRefusedException(string message) : Exception(message);
