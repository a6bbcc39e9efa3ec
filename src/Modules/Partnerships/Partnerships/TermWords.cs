using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships;

/// <summary>From when until when an agreement runs, in words.</summary>
internal static class TermWords
{
    public static string Of(IStringLocalizer<Strings> S, DateOnly? starts, DateOnly? ends) => (starts, ends) switch
    {
        ({ } from, { } to) => S["Term.FromTo", PortalFormat.Day(from), PortalFormat.Day(to)],
        ({ } from, null) => S["Term.From", PortalFormat.Day(from)],
        (null, { } to) => S["Term.To", PortalFormat.Day(to)],
        _ => S["Term.None"],
    };
}
