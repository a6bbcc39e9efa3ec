using Microsoft.Extensions.Localization;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>A trait in words that a reviewer understands.</summary>
internal static class TraitWords
{
    /// <param name="outlets">Names by id.</param>
    public static string Of(IStringLocalizer<Strings> S, string trait, IReadOnlyDictionary<long, string> outlets)
    {
        if (After(MentionTraits.Word) is { } word)
            return S["Ranking.Trait.Word", word];
        if (After(MentionTraits.Outlet) is { } id)
            return S["Ranking.Trait.Outlet", OutletOf(trait) is { } outlet && outlets.TryGetValue(outlet, out var name) ? name : id];
        if (After(MentionTraits.Place) is { } place)
            return S[$"Ranking.Trait.Place.{place}"];
        if (After(MentionTraits.Reason)?.Split(':') is [var kind, var zone])
        {
            var words = S[$"Ranking.Reason.{kind}"];
            return S["Ranking.Trait.Reason", words.ResourceNotFound ? S["Ranking.Reason.Other"] : words, S[$"Zone.{zone}"]];
        }

        return S["Ranking.Trait.Score"];

        string? After(string start) => trait.StartsWith(start, StringComparison.Ordinal) ? trait[start.Length..] : null;
    }

    /// <summary>The outlet that a trait is about; null when it is about something else.</summary>
    public static long? OutletOf(string trait) =>
        trait.StartsWith(MentionTraits.Outlet, StringComparison.Ordinal) && long.TryParse(trait.AsSpan(MentionTraits.Outlet.Length), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
}
