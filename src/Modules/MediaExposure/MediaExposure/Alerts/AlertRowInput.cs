using System.Globalization;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>One row of the form.</summary>
internal sealed class AlertRowInput
{
    private const decimal MaxScore = 100;

    public long? TopicId { get; set; }
    public AlertRhythm Rhythm { get; set; }

    /// <summary>As typed: the browser sends 2.5, people write 2,5.</summary>
    public string? From { get; set; }

    /// <returns>False when what was typed is no score.</returns>
    public bool TryRead(out AlertChoice choice)
    {
        choice = new AlertChoice(TopicId, TopicId is null && Rhythm == AlertRhythm.AsAll ? AlertRhythm.None : Rhythm, null);
        if (!Enum.IsDefined(Rhythm))
            return false;
        if (string.IsNullOrWhiteSpace(From))
            return true;
        if (!decimal.TryParse(From.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) || score > MaxScore)
            return false;
        choice = choice with { ImmediateFromTenths = (int)Math.Round(score * 10, MidpointRounding.AwayFromZero) };
        return true;
    }

    public static AlertRowInput Of(long? topicId, AlertSubscription? row) => new()
    {
        TopicId = topicId,
        Rhythm = row?.Rhythm ?? (topicId is null ? AlertRhythm.None : AlertRhythm.AsAll),
        From = row?.ImmediateFromTenths is { } tenths ? (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture) : null,
    };
}
