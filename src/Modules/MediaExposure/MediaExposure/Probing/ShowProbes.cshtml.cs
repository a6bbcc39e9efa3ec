using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Sources;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>What the probes of one batch found, as it comes in; the best source of each can be taken over.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class ShowProbesModel(PortalDbContext database, SourceRegister register, IJobQueue jobs, IStringLocalizer<Strings> S) : PageModel
{
    public IReadOnlyList<ProbeView> Probes { get; private set; } = [];

    /// <summary>By the number of the probe, which stays as the page grows.</summary>
    [BindProperty]
    public Dictionary<string, ProbeChoice> Choices { get; set; } = [];

    /// <summary>The person has looked at what was found, and wants it watched at once.</summary>
    [BindProperty]
    public bool IsConfirmed { get; set; }

    public bool IsWorking => Probes.Any(probe => !probe.IsDone);

    public bool CanAdd => Probes.Any(probe => probe.CanAdd);

    /// <summary>A source of ours is tried, rather than an outlet looked at.</summary>
    public bool IsTrial => TriedSlug is not null;

    public string? TriedSlug { get; private set; }

    /// <summary>What the form shows: what the person sent, or what we suggest.</summary>
    public ProbeChoice ChoiceOf(ProbeView view)
    {
        var suggested = view.Usable.Count > 0 && !view.KnownSlugs.ContainsKey(view.Usable[0].Url) ? view.Usable[0].Url : null;
        return Choices.GetValueOrDefault(KeyOf(view)) ?? new ProbeChoice { IsWanted = suggested is not null, OutletName = view.Findings?.Name ?? view.Findings?.Site, Url = suggested };
    }

    public async Task<IActionResult> OnGetAsync(string batch, CancellationToken cancellationToken) =>
        await LoadAsync(batch, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string batch, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(batch, cancellationToken))
            return NotFound();
        var wanted = Probes.Where(probe => Choices.GetValueOrDefault(KeyOf(probe)) is { IsWanted: true, Url: not null }).ToList();
        if (wanted.Count == 0)
            ModelState.AddModelError("", S["Probe.NothingChosen"]);
        var added = new List<Source>();
        foreach (var probe in ModelState.IsValid ? wanted : [])
        {
            if (Wanted(probe, Choices[KeyOf(probe)]) is { } source && await register.AddAsync(source, cancellationToken) is { } stored)
                added.Add(stored);
        }

        if (!ModelState.IsValid || added.Count == 0)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError("", S["Input.AddressKnown"]);
            await LoadAsync(batch, cancellationToken);
            return Page();
        }

        if (IsConfirmed)
            jobs.Enqueue<CrawlJob>();
        TempData["Done"] = added.Count == 1
            ? S[IsConfirmed ? "Sources.AddedOn" : "Sources.Added", added[0].Outlet.Name].Value
            : S[IsConfirmed ? "Sources.AddedManyOn" : "Sources.AddedMany", added.Count].Value;
        return added.Count == 1 ? RedirectToPage("/MediaExposure/Sources/EditSource", new { slug = added[0].Slug }) : RedirectToPage("/MediaExposure/Sources/SourceList");
    }

    private static string KeyOf(ProbeView view) => view.Probe.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Only what was found may be taken over: the form cannot name other addresses.</summary>
    private NewSource? Wanted(ProbeView probe, ProbeChoice choice)
    {
        if (probe.Findings is not { } findings || probe.Usable.FirstOrDefault(source => source.Url == choice.Url) is not { } found)
            return null;
        var name = choice.OutletName?.Trim() is { Length: > 0 and <= 200 } typed ? typed : findings.Name ?? findings.Site;
        return new NewSource(name, findings.Site, found.Kind, found.Url) { IsOwn = choice.IsOwn, IsEnabled = IsConfirmed };
    }

    private async Task<bool> LoadAsync(string batch, CancellationToken cancellationToken)
    {
        var probes = await database.Set<Probe>().AsNoTracking().Where(probe => probe.Batch == batch).OrderBy(probe => probe.Id).ToListAsync(cancellationToken);
        var findings = probes.ToDictionary(probe => probe.Id, probe => ProbeFindings.FromJson(probe.Findings));
        var urls = findings.Values.SelectMany(found => found?.Sources ?? []).Select(source => source.Url).Distinct().ToList();
        var known = await database.Set<Source>().Where(source => urls.Contains(source.Url)).OrderBy(source => source.Id).Select(source => new { source.Url, source.Slug }).ToListAsync(cancellationToken);
        var slugs = known.GroupBy(source => source.Url).ToDictionary(group => group.Key, group => group.First().Slug);
        var tried = probes.Select(probe => probe.SourceId).FirstOrDefault(source => source is not null);
        TriedSlug = tried is null ? null : await database.Set<Source>().Where(source => source.Id == tried).Select(source => source.Slug).SingleOrDefaultAsync(cancellationToken);
        Probes = [.. probes.Select(probe => new ProbeView(probe, findings[probe.Id], slugs))];
        return Probes.Count > 0;
    }
}
