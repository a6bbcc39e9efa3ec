using System.Globalization;

namespace PortalMitra.Framework.Localisation;

/// <summary>The languages of the portal: Indonesian at the root, English under <c>/en</c>.</summary>
public static class PortalCultures
{
    public const string EnglishPrefix = "/en";

    public static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
