namespace PortalMitra.Modules.Partnerships.Partnerships.Directory;

/// <summary>
/// Partners as points, drawn from their stored coordinates. Degrees east are shortened by the cosine of the middle latitude, so that a
/// kilometre is as long in either direction (equirectangular projection).
/// </summary>
internal sealed class PartnerMap
{
    public const int Width = 1000;

    /// <summary>Room for a point and its name at the edges.</summary>
    private const int Margin = 60;

    /// <summary>Degrees shown when there is but one point: about five kilometres.</summary>
    private const double SmallestSpan = 0.05;
    private const double KilometresPerDegree = 111.32;
    private static readonly int[] Bars = [100, 50, 20, 10, 5, 2, 1];
    private const int TallestHeight = 700;
    private const int LowestHeight = 260;

    private PartnerMap(int height, IReadOnlyList<MapPoint> points, int barKilometres, double barLength) =>
        (Height, Points, BarKilometres, BarLength) = (height, points, barKilometres, barLength);

    public int Height { get; }
    public IReadOnlyList<MapPoint> Points { get; }

    /// <summary>What the scale bar stands for.</summary>
    public int BarKilometres { get; }

    /// <summary>Its length on the map.</summary>
    public double BarLength { get; }

    /// <returns>Null without a place.</returns>
    public static PartnerMap? Of(IReadOnlyList<MapPlace> places)
    {
        if (places.Count == 0)
            return null;
        var (south, north) = (places.Min(place => place.Latitude), places.Max(place => place.Latitude));
        var (west, east) = (places.Min(place => place.Longitude), places.Max(place => place.Longitude));
        var shrink = Math.Max(0.01, Math.Cos((south + north) / 2 * Math.PI / 180));
        var across = Math.Max(SmallestSpan, (east - west) * shrink);
        var along = Math.Max(SmallestSpan / 2, north - south);
        var scale = Math.Min((Width - (2 * Margin)) / across, (TallestHeight - (2 * Margin)) / along);
        var height = Math.Max(LowestHeight, (int)Math.Ceiling((along * scale) + (2 * Margin)));
        var (middleEast, middleNorth) = ((west + east) / 2, (south + north) / 2);
        var points = places.Select(place => new MapPoint(
            Math.Round((Width / 2.0) + ((place.Longitude - middleEast) * shrink * scale), 1),
            Math.Round((height / 2.0) - ((place.Latitude - middleNorth) * scale), 1),
            place.Name,
            place.Slug));
        var kilometres = Bars.FirstOrDefault(one => one / KilometresPerDegree * scale <= Width / 4.0, 1);
        return new PartnerMap(height, [.. points.OrderBy(point => point.Y)], kilometres, Math.Round(kilometres / KilometresPerDegree * scale, 1));
    }
}

internal sealed record MapPlace(double Latitude, double Longitude, string Name, string Slug);

internal sealed record MapPoint(double X, double Y, string Name, string Slug);
