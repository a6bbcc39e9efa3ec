using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Activities.Resources;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities.EditActivity;

/// <summary>What adding and changing an activity have in common.</summary>
internal sealed class ActivityDesk(PortalDbContext database, LibraryScope scope, PortalClock clock, IStringLocalizer<Strings> S)
{
    /// <param name="stored">What it holds already may be kept, though this person could not choose it anew; null for a new one.</param>
    public async Task<ActivityChoices> ChoicesAsync(ClaimsPrincipal person, Activity? stored, CancellationToken cancellationToken)
    {
        var maySeeAll = PermissionCatalog.Holds(person, Permissions.ManageActivities);
        var libraries = await scope.Of(person).AsNoTracking().OrderBy(library => library.Name).ToListAsync(cancellationToken);
        var nagari = await database.Set<Nagari>().AsNoTracking().OrderByDescending(one => one.IsPilot).ThenBy(one => one.Name).ToListAsync(cancellationToken);
        if (!maySeeAll)
            nagari = [.. nagari.Where(one => one.Id == stored?.NagariId || libraries.Exists(library => library.NagariId == one.Id))];
        if (stored?.Library is { } own && !libraries.Exists(library => library.Id == own.Id))
            libraries.Add(own);
        var kept = stored?.AgreementId;
        var agreements = await database.Set<Agreement>().AsNoTracking().Where(agreement => agreement.Id == kept || (agreement.Stage == AgreementStage.Signed && (maySeeAll || agreement.Access != AccessLevel.Internal) && (agreement.Kind == null || !agreement.Kind.IsAddendum))).OrderBy(agreement => agreement.Subject)
            .Select(agreement => new { agreement.Id, agreement.Subject }).ToListAsync(cancellationToken);
        var partners = await database.Set<Partner>().Where(partner => partner.MergedIntoId == null).OrderBy(partner => partner.Name).Select(partner => partner.Name).ToListAsync(cancellationToken);
        return new ActivityChoices(libraries, nagari, [.. agreements.Select(one => (one.Id, one.Subject))], partners);
    }

    /// <summary>Finds what is wrong with the input and says so beside its field.</summary>
    /// <returns>The partners that it names; of no use while there are problems.</returns>
    public async Task<IReadOnlyList<Partner>> CheckAsync(ActivityInput input, Activity? stored, ClaimsPrincipal person, ModelStateDictionary problems, CancellationToken cancellationToken)
    {
        foreach (var (field, words) in input.Problems())
            problems.AddModelError($"Input.{field}", S[words, Activity.MaxCount]);
        var choices = await ChoicesAsync(person, stored, cancellationToken);
        if (input.LibraryId is { } library && !choices.Libraries.Any(one => one.Id == library))
            problems.AddModelError("Input.LibraryId", S["Activity.NotYours"]);
        if (input.NagariId is { } nagari && !choices.Nagari.Any(one => one.Id == nagari))
            problems.AddModelError("Input.NagariId", S["Activity.NotYours"]);
        if (input.LibraryId is null && input.NagariId is null && !PermissionCatalog.Holds(person, Permissions.ManageActivities))
            problems.AddModelError("Input.LibraryId", S["Activity.LibraryMissing"]);
        if (input.AgreementId is { } agreement && !choices.Agreements.Any(one => one.Id == agreement))
            problems.AddModelError("Input.AgreementId", S["Activity.AgreementGone"]);
        var partners = await database.Set<Partner>().Where(partner => partner.MergedIntoId == null).ToListAsync(cancellationToken);
        var found = new List<Partner>();
        foreach (var name in input.PartnerNames)
        {
            if (partners.Find(partner => partner.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } partner)
                found.Add(partner);
            else
                problems.AddModelError("Input.Partners", S["Activity.PartnerUnknown", name]);
        }

        return found;
    }

    public void Write(ActivityInput input, Activity activity, IReadOnlyList<Partner> partners)
    {
        input.Write(activity);
        activity.Partners.RemoveAll(partner => !partners.Contains(partner));
        activity.Partners.AddRange(partners.Except(activity.Partners).ToList());
        activity.ChangedUtc = clock.UtcNow;
    }

    public async Task<string> FreeSlugAsync(string title, CancellationToken cancellationToken)
    {
        var start = RegisterSlug.From(title);
        var taken = await database.Set<Activity>().Where(activity => activity.Slug.StartsWith(start)).Select(activity => activity.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return RegisterSlug.Free(title, taken);
    }
}

/// <summary>All that the form offers to this person.</summary>
internal sealed record ActivityChoices(IReadOnlyList<Library> Libraries, IReadOnlyList<Nagari> Nagari, IReadOnlyList<(long Id, string Subject)> Agreements, IReadOnlyList<string> Partners);
