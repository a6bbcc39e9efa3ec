using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>What decisions on a topic have taught, how good that is, and the switch to do without it.</summary>
[RequirePermission(nameof(Permissions.ManageTopics))]
internal sealed class ShowRankingModel(PortalDbContext database, TopicRanking ranking, IJobQueue jobs, IStringLocalizer<Strings> S) : PageModel
{
    private const int Shown = 15;

    /// <summary>Rounded to less, a weight says nothing.</summary>
    private const double LeastWeight = 0.05;

    private Topic? _topic;

    /// <summary>What the switch shall be.</summary>
    [BindProperty]
    public bool IsSwitchedOff { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Topic Topic => _topic ?? throw new InvalidOperationException("The page is rendered only for a topic that was found.");

    /// <summary>Null until the first night.</summary>
    public TopicModel? Learnt { get; private set; }

    public IReadOnlyList<RankingReason> For { get; private set; } = [];

    public IReadOnlyList<RankingReason> Against { get; private set; } = [];

    /// <summary>Somebody used the switch, or it was learnt anew, in between.</summary>
    public bool IsConflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        var model = await database.Set<TopicModel>().Include(one => one.Topic).SingleOrDefaultAsync(one => one.Topic.Slug == slug, cancellationToken);
        if (model is null)
            return NotFound();
        if (model.IsSwitchedOff != IsSwitchedOff)
        {
            database.Entry(model).Property(one => one.Version).OriginalValue = Version;
            model.IsSwitchedOff = IsSwitchedOff;
            try
            {
                await database.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                database.ChangeTracker.Clear();
                IsConflict = true;
                ModelState.Clear();
                return await LoadAsync(slug, cancellationToken) ? Page() : NotFound();
            }

            // Going back to the score is one statement; the other way all that waits is read, which nobody should sit through.
            if (IsSwitchedOff)
                await ranking.ApplyAsync(model.TopicId, cancellationToken);
            else
                jobs.Enqueue<LearnRankingJob>();
        }

        TempData["Done"] = S[IsSwitchedOff ? "Ranking.Switched.Off" : "Ranking.Switched.On"].Value;
        return RedirectToPage(new { slug });
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _topic = await database.Set<Topic>().AsNoTracking().SingleOrDefaultAsync(topic => topic.Slug == slug, cancellationToken);
        if (_topic is null)
            return false;
        Learnt = await database.Set<TopicModel>().AsNoTracking().SingleOrDefaultAsync(model => model.TopicId == _topic.Id, cancellationToken);
        if (Learnt is not { Weights.Length: > 0 } learnt)
            return true;
        var model = RankingModel.Read(learnt.Weights);
        // Heavy and common: what moves most of the queue, not what moved one row.
        var telling = model.Traits.Where(trait => Math.Abs(trait.Weight) >= LeastWeight)
            .OrderByDescending(trait => Math.Abs(trait.Weight)).ThenBy(trait => trait.Name, StringComparer.Ordinal).ToList();
        var ids = telling.Select(trait => TraitWords.OutletOf(trait.Name)).OfType<long>().ToList();
        var outlets = await database.Set<Outlet>().Where(outlet => ids.Contains(outlet.Id)).ToDictionaryAsync(outlet => outlet.Id, outlet => outlet.Name, cancellationToken);
        (For, Against) = (Rows(telling.Where(trait => trait.Weight > 0)), Rows(telling.Where(trait => trait.Weight < 0)));
        return true;

        List<RankingReason> Rows(IEnumerable<WeightedTrait> traits) =>
            [.. traits.Take(Shown).Select(trait => new RankingReason(TraitWords.Of(S, trait.Name, outlets), trait.Weight > 0, trait.Accepted, trait.Total))];
    }
}
