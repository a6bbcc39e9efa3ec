using System.Text;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Facts;

/// <summary>An element that may matter, and how many elements the page has before it.</summary>
internal readonly record struct Spot(IElement Element, int Position);

/// <summary>Everything the finders of facts ask for, gathered in one walk over the page. Each list is bounded.</summary>
internal sealed class PageOutline
{
    /// <summary>More of one kind belong to lists of other articles.</summary>
    private const int MaxSpots = 400;

    /// <summary>Text enough to tell a language, in characters.</summary>
    private const int MaxSample = 6000;

    /// <summary>Shorter pieces of text are menus and buttons, in characters.</summary>
    private const int MinSamplePiece = 50;

    private readonly NameMemory<Places> _names;

    private PageOutline(FlatPage page) => _names = PlaceNames.On(page);

    /// <summary>Elements of the page.</summary>
    public int Count { get; private set; }

    public List<IElement> Metas { get; } = [];

    /// <summary>Contents of JSON-LD blocks.</summary>
    public List<string> DataBlocks { get; } = [];

    /// <summary>Elements <c>link</c> with <c>rel</c> and <c>href</c>.</summary>
    public List<IElement> Links { get; } = [];

    /// <summary><c>h1</c> to <c>h3</c>, and elements that are named as the headline.</summary>
    public List<Spot> Headings { get; } = [];

    /// <summary>Elements named as the author's place.</summary>
    public List<Spot> Authors { get; } = [];

    /// <summary>Elements that hold a text which begins like a byline.</summary>
    public List<Spot> Bylines { get; } = [];

    /// <summary>Breadcrumbs as a whole.</summary>
    public List<Spot> Breadcrumbs { get; } = [];

    /// <summary>Links with <c>rel=tag</c>, categories of some themes among them.</summary>
    public List<Spot> Tags { get; } = [];

    /// <summary>Elements named as a barrier before the text.</summary>
    public List<Spot> Barriers { get; } = [];

    /// <summary>Running text from the page's beginning, for telling its language.</summary>
    public string Sample { get; private set; } = "";

    public static PageOutline Of(FlatPage page)
    {
        var outline = new PageOutline(page);
        var sample = new StringBuilder();
        var parents = new Stack<FlatNode>();
        for (var i = 0; i < page.Count; i++)
        {
            var node = page[i];
            while (parents.TryPeek(out var above) && above.End <= i)
                parents.Pop();
            if (node.Element is null)
            {
                if (parents.TryPeek(out var parent))
                    outline.Add(node.Text, parent, sample);
                continue;
            }

            outline.Add(node, node.Element);
            if (node.Tag is "script" or "style" or "svg" or "template")
                i = node.End - 1;
            else if (node.End > i + 1)
                parents.Push(node);
        }

        outline.Sample = sample.ToString();
        return outline;
    }

    private void Add(FlatNode node, IElement element)
    {
        Count++;
        switch (node.Tag)
        {
            case "meta":
                Metas.Add(element);
                return;
            case "link":
                if (Links.Count < MaxSpots && node is { Rel: not null, HasAddress: true })
                    Links.Add(element);
                return;
            case "script":
                if (DataBlocks.Count < MaxSpots && element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                    DataBlocks.Add(element.TextContent);
                return;
            case "style" or "svg" or "img" or "br" or "html" or "body" or "head" or "input" or "path" or "source":
                return;
            case "h1" or "h2" or "h3":
                Keep(Headings, element);
                break;
            case "a" when node.Rel is { } rel && rel.Split(' ').Contains("tag", StringComparer.OrdinalIgnoreCase):
                Keep(Tags, element);
                return;
        }

        var marks = PlaceNames.Of(node, _names);
        if (marks == Places.None)
            return;
        if ((marks & Places.Author) != 0)
            Keep(Authors, element);
        if ((marks & Places.Headline) != 0 && node.Tag is not ("h1" or "h2" or "h3"))
            Keep(Headings, element);
        if ((marks & Places.Breadcrumb) != 0)
            Keep(Breadcrumbs, element);
        if ((marks & Places.Barrier) != 0)
            Keep(Barriers, element);
    }

    private void Add(string data, FlatNode parent, StringBuilder sample)
    {
        if (data.Length < 3 || parent.Tag is "script" or "style" or "title" or "textarea" or "option")
            return;
        if (data.Length >= MinSamplePiece && sample.Length < MaxSample && data.AsSpan().Trim() is { Length: >= MinSamplePiece } piece)
            sample.Append(' ').Append(piece[..Math.Min(piece.Length, MaxSample)]);
        if (Bylines.Count < MaxSpots && BylineWords.BeginsWithOne(data))
            Bylines.Add(new Spot(parent.Element!, Count));
    }

    private void Keep(List<Spot> spots, IElement element)
    {
        if (spots.Count < MaxSpots)
            spots.Add(new Spot(element, Count));
    }
}
