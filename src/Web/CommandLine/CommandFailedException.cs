namespace PortalMitra.Web.CommandLine;

/// <summary>A verb cannot do what was asked; the message says why and what to do. Exit code 1.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
