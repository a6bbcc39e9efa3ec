using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>Beside a waiting mention: why it stands where it does, when earlier decisions have moved it.</summary>
internal sealed class RankingPanelSection(PortalDbContext database, TopicRanking ranking, IHttpContextAccessor http, IStringLocalizer<Strings> S) : ISection<Mention>
{
    private const int Shown = 3;

    /// <summary>Less than a twentieth of the earlier decisions is no move worth speaking of.</summary>
    private const double LeastMove = 0.05;

    public int Position => 60;

    public async Task<SectionView?> BuildAsync(Mention subject, CancellationToken cancellationToken)
    {
        if (subject.State is not (ReviewState.New or ReviewState.Unsure) || subject.TopicId is not { } topicId
            || http.HttpContext?.User is not { } person || !PermissionCatalog.Holds(person, Permissions.ViewMentions)
            || await ranking.ModelAsync(topicId, cancellationToken) is not { } model)
            return null;
        var traits = MentionTraits.Of(subject.Title, subject.Sentence, subject.Reasons, subject.OutletId, subject.ScoreTenths);
        var outlets = await database.Set<Outlet>().Where(outlet => outlet.Id == subject.OutletId).ToDictionaryAsync(outlet => outlet.Id, outlet => outlet.Name, cancellationToken);
        var slug = await database.Set<Topic>().Where(topic => topic.Id == topicId).Select(topic => topic.Slug).SingleAsync(cancellationToken);
        var place = model.Place(traits);
        var move = place - model.PlainPlace(subject.ScoreTenths);
        return new SectionView("/MediaExposure/Learning/RankingPanel.cshtml", new RankingPanel(
            move >= LeastMove ? "Up" : move <= -LeastMove ? "Down" : "Same",
            (int)Math.Round(place * 100),
            [.. model.Strongest(traits, Shown).Select(push => new RankingReason(TraitWords.Of(S, push.Trait.Name, outlets), push.Amount > 0, push.Trait.Accepted, push.Trait.Total))],
            PermissionCatalog.Holds(person, Permissions.ManageTopics) ? slug : null));
    }
}
