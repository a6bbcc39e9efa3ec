using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>The lists of the review page, as they stand in its address.</summary>
internal static class ReviewFilter
{
    private static readonly (string Slug, ReviewState State)[] Lists =
        [("baru", ReviewState.New), ("ragu", ReviewState.Unsure), ("diterima", ReviewState.Accepted), ("ditolak", ReviewState.Rejected)];

    public static IEnumerable<(string Slug, ReviewState State)> All => Lists;

    public static ReviewState Read(string? slug) => Array.Find(Lists, list => list.Slug == slug) is { Slug: not null } found ? found.State : ReviewState.New;

    public static string SlugOf(ReviewState state) => Array.Find(Lists, list => list.State == state).Slug;
}
