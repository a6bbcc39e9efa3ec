using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>A topic's lists of names, one name a line. Articles found from now on are matched by them.</summary>
[RequirePermission(nameof(Permissions.ManageTopics))]
internal sealed class EditTopicModel(PortalDbContext database, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public TopicInput Input { get; set; } = new();

    public Topic? Topic { get; private set; }

    /// <summary>Somebody saved in between; what was typed stays in the form beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    public static IReadOnlyList<string> Lists { get; } =
        [nameof(TopicInput.SubjectTerms), nameof(TopicInput.PlaceTerms), nameof(TopicInput.AmbiguousPlaceTerms), nameof(TopicInput.ContextTerms), nameof(TopicInput.OtherPlaceTerms)];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        Input = new TopicInput
        {
            Name = Topic!.Name,
            IsActive = Topic.IsActive,
            SubjectTerms = Topic.SubjectTerms,
            PlaceTerms = Topic.PlaceTerms,
            AmbiguousPlaceTerms = Topic.AmbiguousPlaceTerms,
            ContextTerms = Topic.ContextTerms,
            OtherPlaceTerms = Topic.OtherPlaceTerms,
            Version = Topic.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        var topic = await database.Set<Topic>().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (topic is null)
            return NotFound();
        if (topic.Version != Input.Version)
            return await ConflictAsync(slug, cancellationToken);
        if (!ModelState.IsValid)
        {
            await LoadAsync(slug, cancellationToken);
            return Page();
        }

        (topic.Name, topic.IsActive) = (Input.Name.Trim(), Input.IsActive);
        (topic.SubjectTerms, topic.PlaceTerms, topic.AmbiguousPlaceTerms) = (Tidy(Input.SubjectTerms), Tidy(Input.PlaceTerms), Tidy(Input.AmbiguousPlaceTerms));
        (topic.ContextTerms, topic.OtherPlaceTerms) = (Tidy(Input.ContextTerms), Tidy(Input.OtherPlaceTerms));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return await ConflictAsync(slug, cancellationToken);
        }

        TempData["Done"] = S["Topic.Saved"].Value;
        return RedirectToPage(new { slug });
    }

    public string ValueOf(string list) => (string?)typeof(TopicInput).GetProperty(list)!.GetValue(Input) ?? "";

    public string StoredValueOf(string list) => (string?)typeof(Topic).GetProperty(list)!.GetValue(Topic) ?? "";

    private static string Tidy(string? list) => string.Join('\n', Domain.Topic.Lines(list ?? ""));

    private async Task<IActionResult> ConflictAsync(string slug, CancellationToken cancellationToken)
    {
        IsConflict = true;
        await LoadAsync(slug, cancellationToken);
        ModelState.Remove("Input.Version");
        Input.Version = Topic!.Version;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        Topic = await database.Set<Topic>().AsNoTracking().SingleOrDefaultAsync(topic => topic.Slug == slug, cancellationToken);
        return Topic is not null;
    }
}
