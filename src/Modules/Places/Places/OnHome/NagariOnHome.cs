using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Places.Places.NagariList;

namespace PortalMitra.Modules.Places.Places.OnHome;

/// <summary>The nagari libraries on the home page.</summary>
internal sealed class NagariOnHome(NagariCardsQuery cards) : ISection<HomePage>
{
    private const int Shown = 4;

    public int Position => 30;

    public async Task<SectionView?> BuildAsync(HomePage subject, CancellationToken cancellationToken)
    {
        var shown = await cards.RunAsync(Shown, cancellationToken);
        return shown.Count == 0 ? null : new SectionView("/Places/OnHome/Section.cshtml", shown);
    }
}
