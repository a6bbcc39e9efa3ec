using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>A topic in plain lists, tried on what was read before it is saved. Articles found from then on are matched by it.</summary>
[RequirePermission(nameof(Permissions.ManageTopics))]
internal sealed class EditTopicModel(PortalDbContext database, TopicPreview preview, IJobQueue jobs, ICurrentActor actor, IStringLocalizer<Strings> S) : PageModel
{
    /// <summary>Empty rows that wait for further people.</summary>
    private const int SpareRows = 2;

    private const int MoreRows = 4;

    [BindProperty]
    public TopicInput Input { get; set; } = new() { IsActive = true };

    /// <summary>As it is stored; null for a new one.</summary>
    public Topic? Topic { get; private set; }

    public bool IsNew => Topic is null;

    /// <summary>Somebody saved in between; what was typed stays in the form beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>Somebody deleted it in between; what was typed can be saved as a new topic.</summary>
    public bool IsGone { get; private set; }

    public IReadOnlyList<ListChange> Changes { get; private set; } = [];

    public PreviewResult? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken) && slug != TopicSlug.New)
            return NotFound();
        if (Topic is not null)
            Input = TopicInput.Of(Topic);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var topic = slug == TopicSlug.New ? null : await database.Set<Topic>().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (topic is null && slug != TopicSlug.New)
            return Gone();
        Topic = topic;
        if (topic is not null && topic.Version != Input.Version)
            return await ConflictAsync(slug, cancellationToken);
        if (!Validate())
            return Show();
        if (topic is null)
            database.Add(topic = Input.ToTopic(TopicSlug.Free(PlainText.CleanLine(Input.Name), await database.Set<Topic>().Select(one => one.Slug).ToListAsync(cancellationToken))));
        else
            Input.WriteTo(topic);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return await ConflictAsync(slug, cancellationToken);
        }
        catch (DbUpdateException) when (Topic is null)
        {
            // Two saved a new topic of the same name at this moment: the second press finds another address.
            database.ChangeTracker.Clear();
            ModelState.AddModelError("Input.Name", S["Topic.NameTaken"]);
            return Show();
        }

        TempData["Done"] = S["Topic.Saved"].Value;
        return RedirectToPage(new { slug = topic.Slug });
    }

    /// <summary>Shows what the topic as typed would have found and lost; saves nothing.</summary>
    public async Task<IActionResult> OnPostTryAsync(string slug, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        if (!await LoadAsync(slug, cancellationToken) && slug != TopicSlug.New)
            return Gone();
        if (Validate())
            Preview = await preview.RunAsync(Input.ToTopic(slug), Topic, cancellationToken);
        return Show();
    }

    /// <summary>Further empty rows for people, for a browser that runs no script.</summary>
    public async Task<IActionResult> OnPostRowsAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken) && slug != TopicSlug.New)
            return Gone();
        Input.People.AddRange(Enumerable.Range(0, MoreRows).Select(_ => new PersonInput()));
        return Show();
    }

    public async Task<IActionResult> OnPostDeleteAsync(string slug, CancellationToken cancellationToken)
    {
        var topic = await database.Set<Topic>().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (topic is not null)
        {
            if (topic.Version != Input.Version)
            {
                // The form of the deletion holds no lists: what is stored now is shown, and nothing was typed that could be lost.
                (Topic, Input) = (topic, TopicInput.Of(topic));
                ModelState.AddModelError("", S["Topic.DeleteConflict"]);
                return Show();
            }

            database.Remove(topic);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return RedirectToPage(new { slug });
            }
        }

        TempData["Done"] = S["Topic.Deleted"].Value;
        return RedirectToPage("/MediaExposure/Topics/TopicList");
    }

    /// <summary>What the topic as stored finds among what was dropped becomes mentions that wait for a decision.</summary>
    public async Task<IActionResult> OnPostQueueAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        jobs.Enqueue<QueueFoundJob, QueueFound>(new QueueFound(Topic!.Id, actor.Name ?? throw new InvalidOperationException("The queue is filled for a person.")));
        TempData["Done"] = S["Topic.Queued"].Value;
        return RedirectToPage(new { slug });
    }

    public Spellings SpellingsOf(string list) => Spellings.Of(Input.LinesOf(list));

    private bool Validate()
    {
        foreach (var problem in TopicProblems.Of(Input))
            ModelState.AddModelError($"Input.{problem.Field}", S[problem.Words, [.. problem.Arguments.Select(argument => argument is ListName { List: var list } ? S[$"Topic.{list}"].Value : argument)]]);
        return ModelState.IsValid;
    }

    private PageResult Show()
    {
        var empty = Input.People.AsEnumerable().Reverse().TakeWhile(person => person.IsEmpty).Count();
        Input.People.AddRange(Enumerable.Range(0, Math.Max(0, SpareRows - empty)).Select(_ => new PersonInput()));
        return Page();
    }

    private PageResult Gone()
    {
        IsGone = true;
        return Show();
    }

    private async Task<IActionResult> ConflictAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return Gone();
        IsConflict = true;
        Changes = ListChange.Between(Topic!, Input);
        Input.Version = Topic!.Version;
        return Show();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        Topic = await database.Set<Topic>().AsNoTracking().SingleOrDefaultAsync(topic => topic.Slug == slug, cancellationToken);
        return Topic is not null;
    }
}
