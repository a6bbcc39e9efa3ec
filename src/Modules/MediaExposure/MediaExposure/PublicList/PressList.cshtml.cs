using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

/// <summary>What the press wrote, by quarter: counted mentions in the list, the others in their own rows beside it.</summary>
internal sealed class PressListModel(PortalDbContext database, PortalClock clock) : PageModel
{
    private const int QuartersBack = 8;
    private static readonly MentionKind[] CountedKinds = [MentionKind.Earned, MentionKind.Release];

    [BindProperty(SupportsGet = true)]
    public string? Triwulan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Nagari { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Jenis { get; set; }

    public Quarter Quarter { get; private set; }
    public IReadOnlyList<Quarter> Quarters { get; private set; } = [];
    public IReadOnlyList<Nagari> AllNagari { get; private set; } = [];
    public MentionKind? Kind { get; private set; }
    public IReadOnlyList<PressItem> Items { get; private set; } = [];
    public IReadOnlyDictionary<MentionKind, int> Counts { get; private set; } = new Dictionary<MentionKind, int>();
    public int Mentions { get; private set; }
    public int Outlets { get; private set; }
    public int Waiting { get; private set; }

    public static IReadOnlyList<MentionKind> Counted => CountedKinds;

    public static IEnumerable<MentionKind> NotCounted => Enum.GetValues<MentionKind>().Except(CountedKinds);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var current = Quarter.Of(clock.Today);
        Quarter = Quarter.TryParse(Triwulan, out var asked) ? asked : current;
        Quarters = [.. Enumerable.Range(0, QuartersBack).Select(back => Enumerable.Range(0, back).Aggregate(current, (quarter, _) => quarter.Previous)).Append(Quarter).Distinct()];
        AllNagari = await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Name).ToListAsync(cancellationToken);
        var nagariId = AllNagari.FirstOrDefault(nagari => nagari.Slug == Nagari)?.Id;
        Kind = Enum.TryParse<MentionKind>(Jenis, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

        var accepted = CountedMentions.Accepted(database, Quarter, nagariId);
        Counts = await accepted.GroupBy(mention => mention.Kind).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var counted = CountedMentions.In(database, Quarter, nagariId);
        Mentions = await counted.CountAsync(cancellationToken);
        Outlets = await counted.Select(mention => mention.OutletId).Distinct().CountAsync(cancellationToken);
        var (first, last) = (Quarter.FirstDay, Quarter.LastDay);
        Waiting = await database.Set<Mention>().CountAsync(
            mention => (mention.State == ReviewState.New || mention.State == ReviewState.Unsure) && mention.PublishedOn >= first && mention.PublishedOn <= last, cancellationToken);
        Items = await (Kind is { } only ? accepted.Where(mention => mention.Kind == only) : counted)
            .OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id)
            .Select(mention => new PressItem(mention.Title, mention.Outlet.Name, mention.PublishedOn, mention.Url, mention.Sentence, mention.Kind))
            .ToListAsync(cancellationToken);
    }
}
