using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Terms;

/// <summary>Finds by words that people type: in any order, each of them in the subject, in a number or in a partner's names.</summary>
internal static class AgreementSearch
{
    private const int WordsLookedFor = 5;

    public static IQueryable<Agreement> Named(this IQueryable<Agreement> agreements, string? words)
    {
        foreach (var word in PlainText.CleanLine(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsLookedFor))
        {
            var pattern = LikePattern.Containing(word);
#pragma warning disable CA1304, CA1311 // The database does it: PostgreSQL tells capitals from small letters.
            agreements = agreements.Where(agreement => EF.Functions.Like(agreement.Subject.ToLower(), pattern, LikePattern.Escape)
                || agreement.Parties.Any(party => EF.Functions.Like(party.Number!.ToLower(), pattern, LikePattern.Escape) || EF.Functions.Like(party.Partner!.Name.ToLower(), pattern, LikePattern.Escape)
                    || EF.Functions.Like(party.Partner!.OtherNames.ToLower(), pattern, LikePattern.Escape)));
#pragma warning restore CA1304, CA1311
        }

        return agreements;
    }

    public static IQueryable<Partner> Named(this IQueryable<Partner> partners, string? words)
    {
        foreach (var word in PlainText.CleanLine(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsLookedFor))
        {
            var pattern = LikePattern.Containing(word);
#pragma warning disable CA1304, CA1311 // The database does it: PostgreSQL tells capitals from small letters.
            partners = partners.Where(partner => EF.Functions.Like(partner.Name.ToLower(), pattern, LikePattern.Escape) || EF.Functions.Like(partner.OtherNames.ToLower(), pattern, LikePattern.Escape));
#pragma warning restore CA1304, CA1311
        }

        return partners;
    }
}
