using System.Globalization;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships;

/// <summary>Names of parties and kinds as pages write them.</summary>
internal static class PartyWords
{
    /// <summary>"KESATU", "KEDUA"; beyond the twelfth the number.</summary>
    public static string Ordinal(IStringLocalizer<Strings> S, int position) =>
        position is >= 1 and <= 12 ? S[$"Ordinal.{position}"] : position.ToString(CultureInfo.InvariantCulture);

    public static string NameIn(this AgreementKind kind) => PortalCultures.IsEnglish ? kind.EnglishName : kind.Name;

    public static string NameIn(this PartnerKind kind) => PortalCultures.IsEnglish ? kind.EnglishName : kind.Name;
}
