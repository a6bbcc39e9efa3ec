using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.EditPage;

/// <summary>What the form of a page sends.</summary>
internal sealed class PageInput
{
    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? TitleEn { get; set; }

    public string? BodyEn { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public static PageInput Of(ContentPage page) => new()
    {
        Title = page.Title,
        Body = page.Body,
        TitleEn = page.TitleEn,
        BodyEn = page.BodyEn,
        Version = page.Version,
    };

    public PageText ToText() => PageText.Of(Title, Body, TitleEn, BodyEn);
}
