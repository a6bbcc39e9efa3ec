namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>The part of a list that is shown.</summary>
internal sealed record ReviewWindow(IReadOnlyList<ReviewItem> Items, IReadOnlyList<ReviewCursor> Cursors, bool HasEarlier, ReviewCursor? Further)
{
    public static readonly ReviewWindow Empty = new([], [], false, null);

    public ReviewCursor? First => Cursors.Count > 0 ? Cursors[0] : null;

    public bool Holds(long id) => Cursors.Any(cursor => cursor.Id == id);
}

/// <summary>Which part of a list the address asks for.</summary>
/// <param name="From">Begins with this place.</param>
/// <param name="Until">Ends before this place.</param>
/// <param name="IsLast">The end of the list.</param>
internal sealed record WindowRequest(ReviewCursor? From, ReviewCursor? Until, bool IsLast);
