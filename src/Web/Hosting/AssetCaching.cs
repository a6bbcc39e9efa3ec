using System.Text.RegularExpressions;

namespace PortalMitra.Web.Hosting;

/// <summary>
/// How long a phone with a poor signal may keep files of the theme: for ever what carries its content's hash in its name, a
/// week what style sheets and pages ask for by a plain name. A build, unlike a publish, would have it ask again on every page.
/// </summary>
internal static partial class AssetCaching
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string OneWeek = "public, max-age=604800";

    private static readonly string[] Plain = ["/fonts", "/img", "/icons.svg", "/favicon.svg"];

    public static void UseAssetCaching(this WebApplication app) => app.Use((context, next) =>
    {
        if (For(context.Request.Path) is { } caching)
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                    context.Response.Headers.CacheControl = caching;
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    private static string? For(PathString path) =>
        Fingerprinted().IsMatch(path.Value ?? "") ? ForEver
        : Array.Exists(Plain, start => path.StartsWithSegments(start, StringComparison.Ordinal)) ? OneWeek
        : null;

    [GeneratedRegex(@"^/(?:css|js)/.+\.[a-z0-9]{10}\.(?:css|js)$")]
    private static partial Regex Fingerprinted();
}
