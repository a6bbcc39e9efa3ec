using System.Globalization;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>Scores as people type and read them: tenths, with a comma here and a point elsewhere.</summary>
internal static class ScoreText
{
    public static string Of(int tenths) => (tenths / 10m).ToString("0.#", CultureInfo.CurrentCulture);

    /// <returns>Null when it is no score between 0,1 and 100.</returns>
    public static int? TenthsOf(string? typed) =>
        decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && (int)Math.Round(Math.Min(score, 1000) * 10) is >= 1 and <= 1000 and var tenths
            ? tenths : null;
}
