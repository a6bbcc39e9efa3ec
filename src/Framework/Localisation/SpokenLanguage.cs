using System.Globalization;

namespace PortalMitra.Framework.Localisation;

/// <summary>Texts and dates in one reader's language until it is disposed of: for what is written outside a request, such as mail.</summary>
public sealed class SpokenLanguage : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _texts = CultureInfo.CurrentUICulture;

    private SpokenLanguage(CultureInfo language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;

    public static SpokenLanguage Of(CultureInfo language) => new(language);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _texts);
}
