namespace PortalMitra.Framework.Localisation;

/// <summary>A stored text as this reader gets it: in the language of the page where it exists, else in Indonesian.</summary>
/// <param name="Lang">Language code when the text is not in the page's language, for the <c>lang</c> attribute; else null.</param>
public sealed record ReaderText(string Text, string? Lang)
{
    public static ReaderText Of(string indonesian, string? english) => (PortalCultures.IsEnglish, english) switch
    {
        (true, { Length: > 0 }) => new ReaderText(english, null),
        (true, _) => new ReaderText(indonesian, "id"),
        _ => new ReaderText(indonesian, null),
    };

    public override string ToString() => Text;
}
