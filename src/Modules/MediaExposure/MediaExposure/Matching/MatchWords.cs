using System.Globalization;
using System.Resources;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Reasons and errors in words where there is no page to say them: the command line and recipes. Indonesian, the neutral language.</summary>
internal static class MatchWords
{
    private static readonly ResourceManager Texts = new(typeof(Strings));
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string Of(MatchReason reason) => $"{Text($"Reason.{reason.Kind}", reason.Term, reason.Place)} ({Text($"Zone.{reason.Zone}")})";

    public static string Of(QueryError error, string detail) => Text($"Query.{error}", detail);

    private static string Text(string key, params object[] arguments) =>
        string.Format(Indonesian, Texts.GetString(key, Indonesian) ?? throw new InvalidOperationException($"'{key}' has no text."), arguments);
}
