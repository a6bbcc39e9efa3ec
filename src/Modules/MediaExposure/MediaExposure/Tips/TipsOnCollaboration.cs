using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Tips;

/// <summary>Coverage that this partner has told of, and what became of it.</summary>
internal sealed class TipsOnCollaboration(PortalDbContext database) : ISection<Collaboration>
{
    private const int Shown = 10;

    public int Position => 45;

    public async Task<SectionView?> BuildAsync(Collaboration subject, CancellationToken cancellationToken)
    {
        var tips = await database.Set<PressTip>().AsNoTracking().Where(tip => tip.AgreementId == subject.Agreement.Id).OrderByDescending(tip => tip.Id).Take(Shown)
            .Select(tip => new SentTip(tip.Url, tip.SentUtc, tip.ClosedUtc != null, database.Set<Mention>().Any(mention => mention.CanonicalUrl == tip.CanonicalUrl && mention.State == ReviewState.Accepted)))
            .ToListAsync(cancellationToken);
        return new SectionView("/MediaExposure/Tips/OnCollaboration.cshtml", new SentTips(subject.Agreement.Slug, tips));
    }
}

internal sealed record SentTips(string Slug, IReadOnlyList<SentTip> Tips);

/// <param name="IsAccepted">It stands among the accepted mentions.</param>
internal sealed record SentTip(string Url, DateTime SentUtc, bool IsClosed, bool IsAccepted);
