using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>The events the press reported on, the latest found first.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class EventListModel(PortalDbContext database) : PageModel
{
    private const int PageSize = 50;

    /// <summary>"semua", or only those with several stories.</summary>
    [BindProperty(SupportsGet = true, Name = "daftar")]
    public string? List { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public bool ShowsAll => List == "semua";
    public int Joined { get; private set; }
    public int All { get; private set; }
    public int Waiting { get; private set; }
    public int PageCount { get; private set; }
    public IReadOnlyList<EventRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var events = database.Set<CoveredEvent>().AsNoTracking();
        var joined = events.Where(covered => covered.Stories.Count > 1);
        (All, Joined) = (await events.CountAsync(cancellationToken), await joined.CountAsync(cancellationToken));
        Waiting = await SuggestionsModel.Waiting(database).CountAsync(cancellationToken);
        PageCount = Math.Max(1, ((ShowsAll ? All : Joined) + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        // Events are numbered as they are found; ordering by the days of their mentions would have to read all of them.
        var shown = await (ShowsAll ? events : joined).OrderByDescending(covered => covered.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(covered => new { covered.Id, covered.Name, Stories = covered.Stories.Select(story => story.Id).ToList() })
            .AsSplitQuery().ToListAsync(cancellationToken);
        var lines = await StoryLine.OfAsync(database, [.. shown.SelectMany(one => one.Stories)], cancellationToken);
        Rows =
        [
            .. shown.Select(one => (Event: one, Lines: one.Stories.Where(lines.ContainsKey).Select(id => lines[id]).OrderBy(line => line.IsRejected).ThenBy(line => line.PublishedOn).ThenBy(line => line.StoryId).ToList()))
                .Where(pair => pair.Lines.Count > 0)
                .Select(pair => new EventRow(
                    pair.Event.Id, pair.Event.Name ?? pair.Lines[0].Title, pair.Lines[0].PublishedOn,
                    pair.Lines.Sum(line => line.Printings), pair.Lines.SelectMany(line => line.Outlets).Distinct().Count(), pair.Lines.Count)),
        ];
    }
}

internal sealed record EventRow(long Id, string Name, DateOnly Day, int Mentions, int Outlets, int Stories);
