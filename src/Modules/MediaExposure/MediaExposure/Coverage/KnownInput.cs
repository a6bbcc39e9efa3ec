using System.ComponentModel.DataAnnotations;
using PortalMitra.Crawling;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>What staff write about an article they know of.</summary>
internal sealed class KnownInput
{
    [StringLength(2048, ErrorMessage = "Input.TooLong")]
    public string? Url { get; set; }

    [StringLength(KnownArticle.MaxTitleLength, ErrorMessage = "Input.TooLong")]
    public string? Title { get; set; }

    [StringLength(KnownArticle.MaxOutletLength, ErrorMessage = "Input.TooLong")]
    public string? OutletName { get; set; }

    public DateOnly? Day { get; set; }

    [StringLength(KnownArticle.MaxNoteLength, ErrorMessage = "Input.TooLong")]
    public string? Note { get; set; }

    public int Version { get; set; }

    /// <summary>What is wrong: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems(DateOnly today)
    {
        if (PlainText.CleanLine(Url).Length > 0)
        {
            if (AddressOf(Url) is null)
                yield return (nameof(Url), "Input.AddressBad");
        }
        else if (PlainText.CleanLine(Title).Length == 0)
        {
            yield return (nameof(Url), "Coverage.LinkOrTitle");
        }
        else if (PlainText.CleanLine(OutletName).Length == 0)
        {
            yield return (nameof(OutletName), "Coverage.OutletMissing");
        }

        if (Day is not { } day || day > today || day.Year < 2000)
            yield return (nameof(Day), "Coverage.DayBad");
    }

    public void Write(KnownArticle article) =>
        article.Describe(AddressOf(Url), OrNull(PlainText.CleanLine(Title)), OrNull(PlainText.CleanLine(OutletName)), Day!.Value, PlainText.CleanOrNull(Note));

    /// <summary>The scheme may be left out, as people do.</summary>
    /// <returns>Null when it is no address of an article.</returns>
    public static KnownAddress? AddressOf(string? typed)
    {
        var text = PlainText.CleanLine(typed);
        if (text.Length is 0 or > 2048 || text.Contains(' ', StringComparison.Ordinal))
            return null;
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        if (WebUrl.Parse(whole) is not { } url || CanonicalUrl.From(url) is not { } canonical || url.ToUri() is not { } uri)
            return null;
        return uri.AbsoluteUri.Length <= 2048 && uri.PathAndQuery.Length > 1 && uri.Host.Contains('.', StringComparison.Ordinal)
            ? new KnownAddress(uri.AbsoluteUri, canonical, Site.Of(uri))
            : null;
    }

    public static KnownInput Of(KnownArticle article) => new()
    {
        Url = article.Url,
        Title = article.Title,
        OutletName = article.OutletName,
        Day = article.Day,
        Note = article.Note,
        Version = article.Version,
    };

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
