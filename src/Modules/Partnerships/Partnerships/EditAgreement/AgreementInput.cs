using System.Globalization;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>What the form about an agreement sends. Days stay as they were typed, so that a wrong one can be shown and corrected.</summary>
internal sealed class AgreementInput
{
    private const string DayFormat = "yyyy-MM-dd";

    public string? Subject { get; set; }

    public string? Number { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    /// <summary>Ids.</summary>
    public List<long> Partners { get; set; } = [];

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public string CleanSubject => PlainText.CleanLine(Subject);

    public string? CleanNumber => PlainText.CleanLine(Number) is { Length: > 0 } number ? number : null;

    public DateOnly? Starts => Day(StartsOn);

    public DateOnly? Ends => Day(EndsOn);

    public static AgreementInput Of(Agreement agreement) => new()
    {
        Subject = agreement.Subject,
        Number = agreement.Number,
        StartsOn = Text(agreement.StartsOn),
        EndsOn = Text(agreement.EndsOn),
        Partners = [.. agreement.Partners.Select(partner => partner.Id)],
        Version = agreement.Version,
    };

    /// <summary>Whether it is a day of the calendar, or nothing at all.</summary>
    public static bool IsDayOrEmpty(string? text) => string.IsNullOrWhiteSpace(text) || Day(text) is not null;

    /// <summary>A second click of the same button finds its own work done.</summary>
    public bool IsHeldBy(Agreement stored) =>
        (stored.Subject, stored.Number, stored.StartsOn, stored.EndsOn) == (CleanSubject, CleanNumber, Starts, Ends)
        && stored.Partners.Select(partner => partner.Id).ToHashSet().SetEquals(Partners);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);
}
