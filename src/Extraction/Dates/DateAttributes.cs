using AngleSharp.Dom;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// Dates for machines in the attributes of elements: <c>time</c> (HTML Living Standard §4.5.14), microdata of schema.org, RDFa of
/// Dublin Core and schema.org, <c>abbr class="published" title</c> (hAtom).
/// </summary>
internal static class DateAttributes
{
    private static readonly string[] Published = ["datePublished", "dateCreated", "dc:date", "dc:created", "dc:issued"];
    private static readonly string[] Updated = ["dateModified", "dc:modified"];

    /// <summary>The attribute that holds a date, if the element is one for dates, and what it is said to be.</summary>
    public static (string Value, DateRole Role)? Of(IElement element, TextPlace place)
    {
        if ((element.GetAttribute("itemprop") ?? element.GetAttribute("property")) is { } property && RoleOf(property) is { } role)
            return (element.GetAttribute("datetime") ?? element.GetAttribute("content")) is { } content ? (content, role) : null;
        if (element.LocalName == "time")
            return element.GetAttribute("datetime") is { } time ? (time, element.HasAttribute("pubdate") ? DateRole.Published : place.Role) : null;
        var value = place.IsDate ? element.GetAttribute("title") ?? element.GetAttribute("datetime") ?? element.GetAttribute("data-datetime") ?? element.GetAttribute("data-date")
            : element.LocalName == "abbr" ? element.GetAttribute("data-utime") : null;
        return value is null ? null : (value, place.Role);
    }

    private static DateRole? RoleOf(string property) =>
        Array.Exists(Published, name => property.Contains(name, StringComparison.OrdinalIgnoreCase)) || property.Equals("pubdate", StringComparison.OrdinalIgnoreCase) ? DateRole.Published
            : Array.Exists(Updated, name => property.Contains(name, StringComparison.OrdinalIgnoreCase)) ? DateRole.Updated : null;
}
