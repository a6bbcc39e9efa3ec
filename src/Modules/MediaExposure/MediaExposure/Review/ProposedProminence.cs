using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>3 where the title speaks of us, 2 in the first paragraph, 1 further down; what stands with the mention, if that is more.</summary>
internal static class ProposedProminence
{
    public static int Of(Mention mention) => Of(mention, MatchJson.Read(mention.Reasons));

    public static int Of(Mention mention, IReadOnlyList<MatchReason> reasons)
    {
        var found = reasons.Where(reason => reason.Points > 0).Select(reason => reason.Zone switch { Zone.Title => 3, Zone.Lead => 2, _ => 1 }).DefaultIfEmpty(1).Max();
        return Math.Max(mention.Prominence, found);
    }
}
