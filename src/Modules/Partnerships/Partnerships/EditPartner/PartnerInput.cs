using System.Globalization;
using System.Text.RegularExpressions;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditPartner;

/// <summary>What the form about a partner sends.</summary>
internal sealed partial class PartnerInput
{
    public string? Name { get; set; }

    /// <summary>One name a line.</summary>
    public string? OtherNames { get; set; }

    public long? NagariId { get; set; }
    public long? KindId { get; set; }
    public string? RegistrationNumber { get; set; }
    public string? Address { get; set; }

    /// <summary>"-0,2167, 100,6333" or with dots, as a map gives it: degrees north, then degrees east.</summary>
    public string? Coordinates { get; set; }
    public string? Website { get; set; }
    public string? SocialMedia { get; set; }
    public string? Description { get; set; }
    public bool IsPublic { get; set; } = true;

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    /// <summary>Single spaces: two partners must not differ by what nobody sees.</summary>
    public string CleanName => string.Join(' ', PlainText.CleanLine(Name).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public string CleanOtherNames => string.Join('\n', PlainText.Clean(OtherNames)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>An address of the web; the scheme may be left out, as people do. Null when it is none.</summary>
    public string? CleanWebsite
    {
        get
        {
            var text = PlainText.CleanLine(Website);
            if (text.Length == 0)
                return null;
            var whole = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
            return Uri.TryCreate(whole, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Contains('.', StringComparison.Ordinal) ? url.AbsoluteUri : null;
        }
    }

    public (double Latitude, double Longitude)? Place
    {
        get
        {
            var found = Numbers().Matches(PlainText.CleanLine(Coordinates)).Select(match => double.Parse(match.Value.Replace(',', '.'), CultureInfo.InvariantCulture)).ToList();
            return found is [>= -90 and <= 90, >= -180 and <= 180] ? (found[0], found[1]) : null;
        }
    }

    public static PartnerInput Of(Partner partner) => new()
    {
        Name = partner.Name,
        OtherNames = partner.OtherNames,
        NagariId = partner.NagariId,
        KindId = partner.KindId,
        RegistrationNumber = partner.RegistrationNumber,
        Address = partner.Address,
        Coordinates = partner is { Latitude: { } north, Longitude: { } east } ? string.Create(CultureInfo.InvariantCulture, $"{north}, {east}") : null,
        Website = partner.Website,
        SocialMedia = partner.SocialMedia,
        Description = partner.Description,
        IsPublic = partner.IsPublic,
        Version = partner.Version,
    };

    public void Write(Partner partner)
    {
        (partner.Name, partner.OtherNames, partner.NagariId, partner.KindId) = (CleanName, CleanOtherNames, NagariId, KindId);
        partner.RegistrationNumber = EditAgreement.PartyInput.OrNull(RegistrationNumber);
        partner.Address = PlainText.CleanOrNull(Address);
        (partner.Latitude, partner.Longitude) = (Place?.Latitude, Place?.Longitude);
        partner.Website = CleanWebsite;
        partner.SocialMedia = PlainText.CleanOrNull(SocialMedia);
        partner.Description = PlainText.CleanOrNull(Description);
        partner.IsPublic = IsPublic;
    }

    /// <summary>A second click of the same button finds its own work done.</summary>
    public bool IsHeldBy(Partner stored)
    {
        var mine = new Partner { Slug = stored.Slug, Name = "" };
        Write(mine);
        return Facts(mine).SequenceEqual(Facts(stored));
    }

    private static IEnumerable<object?> Facts(Partner partner) =>
        [partner.Name, partner.OtherNames, partner.NagariId, partner.KindId, partner.RegistrationNumber, partner.Address, partner.Latitude, partner.Longitude, partner.Website, partner.SocialMedia, partner.Description, partner.IsPublic];

    [GeneratedRegex(@"-?\d+(?:[.,]\d+)?")]
    private static partial Regex Numbers();
}
