using Microsoft.AspNetCore.Antiforgery;

namespace PortalMitra.Web.Hosting;

/// <summary>Tells a form that nobody could read (too large, cut off, with NUL in it) from a fault of ours.</summary>
internal static class UnreadableRequest
{
    public static bool Is(Exception exception) => exception is BadHttpRequestException or AntiforgeryValidationException;
}
