using AngleSharp.Dom;

namespace PortalMitra.Extraction.Dates;

/// <summary>Where text stands, as its elements tell.</summary>
/// <param name="IsDate">In an element named for a date, or a <c>time</c>.</param>
/// <param name="IsMeta">In an element named for metadata.</param>
/// <param name="IsArticle">Inside <c>article</c> or <c>main</c>.</param>
/// <param name="Holder">The element that told.</param>
internal readonly record struct TextPlace(PagePart Part, DateRole Role, bool IsDate, bool IsMeta, bool IsArticle, IElement? Holder)
{
    /// <summary>Inside the headline.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Kind and class of the element.</summary>
    public string Name => Holder is null ? "" : $"{Holder.LocalName} {Holder.ClassName}";
}
