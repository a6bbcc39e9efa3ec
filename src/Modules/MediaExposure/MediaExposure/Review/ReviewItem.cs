using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>One row of the list.</summary>
internal sealed record ReviewItem(long Id, int Version, string Title, string Outlet, DateOnly PublishedOn, int ScoreTenths, MentionKind Kind, bool IsAutomatic, bool HasWarnings)
{
    /// <summary>As a form sends the row back: which one, and as what the reviewer saw it.</summary>
    public string Choice => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}:{Version}");
}
