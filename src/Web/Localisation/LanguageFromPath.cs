using System.Globalization;
using PortalMitra.Framework.Localisation;

namespace PortalMitra.Web.Localisation;

/// <summary>
/// Indonesian at the root, English under <c>/en</c>: the prefix moves into the path base, so every page exists in both
/// languages and every <c>~/</c> link stays in the reader's.
/// </summary>
internal static class LanguageFromPath
{
    public static void UseLanguageFromPath(this WebApplication app) => app.Use((context, next) =>
    {
        var isEnglish = context.Request.Path.StartsWithSegments(PortalCultures.EnglishPrefix, StringComparison.OrdinalIgnoreCase, out var rest);
        if (isEnglish)
        {
            context.Request.PathBase = context.Request.PathBase.Add(PortalCultures.EnglishPrefix);
            context.Request.Path = rest.HasValue ? rest : "/";
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = isEnglish ? PortalCultures.English : PortalCultures.Indonesian;
        return next(context);
    });
}
