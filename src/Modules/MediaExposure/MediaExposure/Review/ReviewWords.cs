using Microsoft.Extensions.Localization;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>What was done, in a sentence, and names that are too many or too long for it cut short.</summary>
internal static class ReviewWords
{
    private const int NamesShown = 10;
    private const int NameLength = 120;

    public static string Of(this UndoResult result, IStringLocalizer<Strings> S) => result.Outcome switch
    {
        UndoOutcome.Missing => S["Review.Undo.Missing"],
        UndoOutcome.AlreadyUndone => S["Review.Undo.Already"],
        _ when result.Restored == 0 => S["Review.Undo.Nothing"],
        _ => S["Review.Undo.Done", result.Restored],
    };

    /// <summary>As the next page may carry them along.</summary>
    public static string[] Names(IReadOnlyList<string> titles, IStringLocalizer<Strings> S)
    {
        var names = titles.Take(NamesShown).Select(title => title.Length <= NameLength ? title : $"{title[..NameLength]}…").ToList();
        if (titles.Count > NamesShown)
            names.Add(S["Review.AndMore", titles.Count - NamesShown]);
        return [.. names];
    }
}
