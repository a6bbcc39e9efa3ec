using PortalMitra.Extraction.Facts;

namespace PortalMitra.Extraction;

/// <summary>Author, outlet and the other things a page says about itself; each has a finder of its own in <c>Facts</c>.</summary>
internal static class FactsFinder
{
    /// <summary>All but kind, dates, following pages and warnings, which others find.</summary>
    public static PageFacts Read(ParsedPage page, Headline headline)
    {
        var outlet = page.Outlet;
        var surroundings = new Surroundings(headline.Element);
        return new PageFacts
        {
            Title = headline.Text,
            Kind = PageKind.Other,
            Author = AuthorFinder.Find(page, headline, outlet, surroundings),
            Outlet = outlet.Text,
            Language = LanguageFinder.Find(page),
            CanonicalUrl = PageAddress.Canonical(page),
            ImageUrl = PageAddress.Picture(page),
            Section = SectionFinder.Find(page, headline, outlet, surroundings),
            Keywords = KeywordFinder.Find(page, surroundings),
            IsPaywalled = PaywallFinder.IsClosed(page, surroundings),
            MayBeArchived = RobotsMeta.MayBeArchived(page.Outline.Metas),
        };
    }
}
