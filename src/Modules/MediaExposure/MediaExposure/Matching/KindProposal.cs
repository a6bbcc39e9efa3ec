using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Proposes how a mention came about, from what outlets write under releases and paid texts; a person decides.</summary>
internal static class KindProposal
{
    public static MentionKind Of(Outlet outlet, Credits credits)
    {
        if (outlet.IsOwn)
            return MentionKind.Owned;
        if (outlet.Type == OutletType.Social)
            return MentionKind.Shared;
        if (Has(SourceMarkKind.Paid))
            return MentionKind.Paid;
        // An agency's report is somebody's own work; an office's is a release whatever it calls itself.
        return Has(SourceMarkKind.Release) || Has(SourceMarkKind.PublicOffice) ? MentionKind.Release : MentionKind.Earned;

        bool Has(SourceMarkKind kind) => credits.Marks.Any(mark => mark.Kind == kind);
    }
}
