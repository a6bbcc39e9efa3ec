using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

/// <summary>What the press wrote, by quarter: counted mentions in the list, each text once, the others in their own rows beside it.</summary>
internal sealed class PressListModel(PortalDbContext database, PressQuery press, PortalClock clock) : PageModel
{
    private const int QuartersBack = 8;
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public PressFilter Filter { get; private set; } = new();
    public Quarter Quarter { get; private set; }
    public IReadOnlyList<Quarter> Quarters { get; private set; } = [];
    public IReadOnlyList<Nagari> AllNagari { get; private set; } = [];

    /// <summary>Those that have something in the quarter.</summary>
    public IReadOnlyList<(string Slug, string Name)> AllOutlets { get; private set; } = [];
    public CountingRule Rule { get; private set; } = CountingRule.Unwritten();
    public IReadOnlyList<PressItem> Items { get; private set; } = [];
    public IReadOnlyDictionary<MentionKind, int> Counts { get; private set; } = new Dictionary<MentionKind, int>();

    /// <summary>Of what the list shows: of what counts, unless a kind was asked for.</summary>
    public ExposureCount Counted { get; private set; } = ExposureCount.None;
    public int Pages { get; private set; } = 1;
    public int Waiting { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var current = Quarter.Of(clock.Today);
        Filter = await press.ReadAsync(Request.Query, cancellationToken);
        Filter = Filter with { Quarter = Filter.Quarter ?? current };
        Quarter = Filter.Quarter.Value;
        Quarters = [.. Enumerable.Range(0, QuartersBack).Select(back => Enumerable.Range(0, back).Aggregate(current, (quarter, _) => quarter.Previous)).Append(Quarter).Distinct()];
        AllNagari = await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Name).ToListAsync(cancellationToken);
        AllOutlets = await OutletsAsync(cancellationToken);
        Rule = await press.RuleAsync(Filter, cancellationToken);

        var accepted = press.Accepted(Filter);
        Counts = await accepted.GroupBy(mention => mention.Kind).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        Waiting = await CountedMentions.Waiting(database, Quarter.FirstDay, Quarter.LastDay, Filter.NagariId).CountAsync(cancellationToken);
        var listed = await press.ListedAsync(Filter, cancellationToken);
        Counted = await ExposureCount.OfAsync(listed, cancellationToken);
        Pages = Math.Max(1, (Counted.Stories + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Items = await ItemsAsync(listed, cancellationToken);
    }

    private async Task<IReadOnlyList<(string Slug, string Name)>> OutletsAsync(CancellationToken cancellationToken)
    {
        var ids = press.Accepted(Filter with { OutletId = null }).Select(mention => mention.OutletId).Distinct();
        var outlets = await database.Set<Outlet>().Where(outlet => ids.Contains(outlet.Id) || outlet.Id == Filter.OutletId)
            .OrderBy(outlet => outlet.Name).Select(outlet => new { outlet.Slug, outlet.Name }).ToListAsync(cancellationToken);
        return [.. outlets.Select(outlet => (outlet.Slug, outlet.Name))];
    }

    /// <summary>A page of texts, the latest first; of each its original, or else its first printing, and the others behind it.</summary>
    private async Task<IReadOnlyList<PressItem>> ItemsAsync(IQueryable<Mention> listed, CancellationToken cancellationToken)
    {
        var texts = await listed.GroupBy(mention => mention.StoryId)
            .Select(printings => new { Story = printings.Key, Day = printings.Min(mention => mention.PublishedOn), First = printings.Min(mention => mention.Id) })
            .OrderByDescending(text => text.Day).ThenByDescending(text => text.First)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var stories = texts.Select(text => text.Story).ToList();
        var printings = await listed.Where(mention => stories.Contains(mention.StoryId))
            .OrderBy(mention => mention.PublishedUtc).ThenBy(mention => mention.Id)
            .Select(mention => new
            {
                mention.StoryId,
                mention.Story.OriginalId,
                Item = new PressItem(mention.Id, mention.Title, mention.Outlet.Name, mention.PublishedOn, mention.Url, mention.Place, mention.Sentence, mention.Kind) { IsGone = mention.DeadSinceUtc != null },
            })
            .ToListAsync(cancellationToken);
        var byStory = printings.ToLookup(printing => printing.StoryId);
        return [.. stories.Select(story =>
        {
            var main = byStory[story].FirstOrDefault(printing => printing.Item.Id == printing.OriginalId) ?? byStory[story].First();
            return main.Item with { Sentence = TwoSentences.Of(main.Item.Sentence), Copies = [.. byStory[story].Where(printing => printing != main).Select(printing => printing.Item)] };
        })];
    }
}
