using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.ReadPage;

/// <summary>A page in the language this reader gets it in.</summary>
/// <param name="Lead">First paragraph; empty when the page begins otherwise.</param>
/// <param name="Rest">What follows the lead.</param>
/// <param name="Lang">Set when there is no translation into the language of the site's frame.</param>
internal sealed record PageView(string Slug, string Title, string Lead, IReadOnlyList<BodyBlock> Rest, string? Lang)
{
    public static PageView Of(ContentPage page)
    {
        var title = ReaderText.Of(page.Title, page.TitleEn);
        var body = ReaderText.Of(page.Body, page.BodyEn);
        var blocks = BodyText.Parse(body.Text);
        return blocks is [BodyParagraph lead, ..]
            ? new PageView(page.Slug, title.Text, lead.Words, [.. blocks.Skip(1)], title.Lang)
            : new PageView(page.Slug, title.Text, "", blocks, title.Lang);
    }
}
