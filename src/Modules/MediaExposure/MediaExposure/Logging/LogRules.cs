using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

/// <summary>What a logged item needs beyond single fields. Pure.</summary>
internal static class LogRules
{
    /// <summary>Nothing older can be of use to the office's figures.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <param name="outlet">The one that was chosen, with its further sites; null when a name was written.</param>
    /// <param name="url">The address that was typed, as it can be read.</param>
    /// <param name="site">The site of the page that was read, or of the address.</param>
    /// <param name="hasPage">The page behind the address could be read, so that it is evidence itself.</param>
    /// <returns>The field's name, and the key of the words.</returns>
    public static IEnumerable<(string Field, string Words)> Problems(LogInput input, Outlet? outlet, Uri? url, string? site, bool hasPage, bool hasEvidence, DateOnly today, bool isNew)
    {
        if (isNew)
        {
            foreach (var problem in OutletProblems(input, outlet, url, site))
                yield return problem;
        }

        if (input.Day is not { } day)
            yield return (nameof(LogInput.Day), "Log.DayMissing");
        else if (day > today || day < Earliest)
            yield return (nameof(LogInput.Day), "Log.DayBad");
        if (input.Kind is null)
            yield return (nameof(LogInput.Kind), "Log.KindMissing");
        if (input.Medium is OutletType.Print or OutletType.Radio or OutletType.Television && string.IsNullOrWhiteSpace(input.Place))
            yield return (nameof(LogInput.Place), "Log.PlaceMissing");
        if (isNew && !hasPage && !hasEvidence)
            yield return ("Files", "Log.EvidenceMissing");
    }

    private static IEnumerable<(string Field, string Words)> OutletProblems(LogInput input, Outlet? outlet, Uri? url, string? site)
    {
        if (input.Medium is null)
            yield return (nameof(LogInput.Medium), "Log.MediumMissing");
        if (input.OutletId is null && string.IsNullOrWhiteSpace(input.OutletName))
            yield return (nameof(LogInput.OutletId), "Log.OutletMissing");
        else if (input.OutletId is not null && outlet is null)
            yield return (nameof(LogInput.OutletId), "Log.OutletGone");
        else if (outlet is not null && input.Medium is not null && outlet.Type != input.Medium)
            yield return (nameof(LogInput.OutletId), "Log.OtherMedium");
        else if (outlet is not null && input.Medium == OutletType.Online && site is not null && outlet.SiteKey != site && outlet.Aliases.All(alias => alias.SiteKey != site))
            yield return (nameof(LogInput.OutletId), "Log.OtherSite");
        if (url is null && (!string.IsNullOrWhiteSpace(input.Url) || input.Medium == OutletType.Online))
            yield return (nameof(LogInput.Url), string.IsNullOrWhiteSpace(input.Url) ? "Log.AddressMissing" : "Log.AddressBad");
    }
}
