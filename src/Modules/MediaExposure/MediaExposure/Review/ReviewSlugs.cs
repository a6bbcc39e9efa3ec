using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

internal static class ReviewSlugs
{
    public static readonly SlugTable<ReviewState> States =
        new(("baru", ReviewState.New), ("ragu", ReviewState.Unsure), ("diterima", ReviewState.Accepted), ("ditolak", ReviewState.Rejected));

    public static readonly SlugTable<MentionKind> Kinds = new(
        ("liputan-sendiri", MentionKind.Earned), ("rilis", MentionKind.Release), ("advertorial", MentionKind.Paid), ("kanal-sendiri", MentionKind.Owned), ("medsos", MentionKind.Shared));

    public static readonly SlugTable<OutletType> OutletTypes = new(
        ("daring", OutletType.Online), ("cetak", OutletType.Print), ("televisi", OutletType.Television), ("radio", OutletType.Radio), ("media-sosial", OutletType.Social));

    public static readonly SlugTable<ReviewSort> Sorts =
        new(("prioritas", ReviewSort.Priority), ("terbaru", ReviewSort.Newest), ("terlama", ReviewSort.Oldest), ("diputuskan", ReviewSort.Decided));
}
