using AngleSharp.Dom;

namespace PortalMitra.Extraction.Dates;

/// <summary>Tells of each element of one page what part of it begins there, from its kind and names.</summary>
internal sealed class Places
{
    private readonly FlatNode? _headline;
    private readonly NameMemory<Traits> _traits;

    /// <param name="page">The page.</param>
    /// <param name="headline">What holds it holds the article, whatever it is called: themes name whole pages "has-sidebar".</param>
    public Places(FlatPage page, FlatNode? headline)
    {
        _headline = headline;
        _traits = new NameMemory<Traits>(page, TraitsOfName, TraitsOfName);
    }

    /// <summary>What the class or id of an element says; remembered, as pages repeat few of them often.</summary>
    private readonly record struct Traits(PagePart Part, DateRole Role, bool IsDate, bool IsMeta)
    {
        public Traits And(Traits other) => new(Part != PagePart.Main ? Part : other.Part, Role != DateRole.Unsaid ? Role : other.Role, IsDate || other.IsDate, IsMeta || other.IsMeta);
    }

    public TextPlace Of(FlatNode node, IElement element, TextPlace parent)
    {
        var isArticle = parent.IsArticle || node.Tag is "article" or "main";
        if ((_headline is not null && node.Index <= _headline.Index && node.End > _headline.Index) || node.Tag is "body" or "html")
            return new TextPlace(PagePart.Main, DateRole.Unsaid, IsDate: false, IsMeta: false, isArticle, Holder: null);
        var traits = _traits.OfClasses(node).And(_traits.OfId(node));
        var part = parent.Part != PagePart.Main ? parent.Part : PartOf(node, traits, parent.IsArticle);
        // WordPress names an article "status-publish": what holds a whole text is not named for its date.
        if (node.Tag is "article" or "main" or "section")
            return parent with { Part = part, IsArticle = isArticle };
        var isNamed = node.Tag == "time" || traits.IsDate;
        return parent with
        {
            Part = part,
            Role = traits.Role != DateRole.Unsaid ? traits.Role : parent.Role,
            IsDate = isNamed || parent.IsDate,
            IsMeta = traits.IsMeta || parent.IsMeta,
            Holder = isNamed || !parent.IsDate ? element : parent.Holder,
        };
    }

    private static PagePart PartOf(FlatNode node, Traits traits, bool isInArticle) => node.Tag switch
    {
        // WordPress names an article for its rubrics too, and a rubric may be called anything.
        "article" or "main" or "time" => PagePart.Main,
        "nav" => PagePart.Others,
        "blockquote" => PagePart.Quote,
        // A footer of the article is the place of its byline; that of the page is not.
        "footer" => isInArticle ? PagePart.Main : PagePart.Foot,
        "aside" when traits.IsMeta => PagePart.Main,
        "aside" => traits.Part is PagePart.Main or PagePart.Foot ? PagePart.Aside : traits.Part,
        _ => traits.Part,
    };

    private static Traits TraitsOfName(string name)
    {
        if (!DateWords.NamesAnything(name))
            return default;
        name = name.Replace("status-publish", "", StringComparison.Ordinal);
        var isPublished = DateWords.NamesPublished(name);
        // "entry-meta social-comments" is a byline, "comment-meta" is not.
        var part = DateWords.NamesComments(name) && !isPublished && !name.Contains("entry-meta", StringComparison.Ordinal) ? PagePart.Comments
            : DateWords.NamesOthers(name) ? PagePart.Others
            : DateWords.NamesAside(name) ? PagePart.Aside
            : DateWords.NamesFoot(name) ? PagePart.Foot : PagePart.Main;
        // "entry-date published updated" is WordPress's class for both.
        var role = isPublished ? DateRole.Published : DateWords.NamesUpdated(name) ? DateRole.Updated : DateRole.Unsaid;
        return new Traits(part, role, role != DateRole.Unsaid || DateWords.NamesDate(name), DateWords.NamesMeta(name));
    }
}
