using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Domain;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Kinds;

/// <summary>Kinds of partner and the regime of each, by which an unusual document is hinted at; a further one may be added.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class EditKindsModel(PortalDbContext database, IStringLocalizer<Strings> S) : PageModel
{
    public const int MaxNameLength = 100;

    [BindProperty]
    public List<KindInput> Kinds { get; set; } = [];

    [BindProperty]
    public KindInput Added { get; set; } = new();

    public IReadOnlyList<AgreementKind> Documents { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Kinds = await database.Set<PartnerKind>().AsNoTracking().OrderBy(kind => kind.Position).ThenBy(kind => kind.Id).Select(kind => new KindInput { Id = kind.Id, Name = kind.Name, EnglishName = kind.EnglishName, Regime = kind.Regime }).ToListAsync(cancellationToken);
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var stored = await database.Set<PartnerKind>().ToListAsync(cancellationToken);
        for (var i = 0; i < Kinds.Count; i++)
        {
            if (stored.Find(kind => kind.Id == Kinds[i].Id) is not { } kind)
                continue;
            if (Problem(Kinds[i]) is { } problem)
                ModelState.AddModelError($"Kinds[{i}].Name", S[problem, MaxNameLength]);
            else
                Write(Kinds[i], kind);
        }

        if (PlainText.CleanLine(Added.Name).Length > 0)
        {
            if (Problem(Added) is { } problem)
                ModelState.AddModelError("Added.Name", S[problem, MaxNameLength]);
            else if (!stored.Exists(kind => string.Equals(kind.Name, PlainText.CleanLine(Added.Name), StringComparison.OrdinalIgnoreCase)))
                database.Add(New(stored));
        }

        if (!ModelState.IsValid)
        {
            database.ChangeTracker.Clear();
            await LoadAsync(cancellationToken);
            return Page();
        }

        await database.SaveChangesAsync(cancellationToken);
        TempData["Done"] = S["Kinds.Saved"].Value;
        return Redirect(Url.Content("~/kelola/kemitraan/jenis"));
    }

    private async Task LoadAsync(CancellationToken cancellationToken) => Documents = await database.Set<AgreementKind>().AsNoTracking().OrderBy(kind => kind.Position).ThenBy(kind => kind.Id).ToListAsync(cancellationToken);

    private PartnerKind New(List<PartnerKind> stored)
    {
        var kind = new PartnerKind
        {
            Slug = RegisterSlug.Free(PlainText.CleanLine(Added.Name), stored.Select(one => one.Slug).ToHashSet(StringComparer.Ordinal)),
            Name = "",
            EnglishName = "",
            Position = stored.Select(one => one.Position).DefaultIfEmpty(0).Max() + 1,
        };
        Write(Added, kind);
        return kind;
    }

    private static string? Problem(KindInput input) => (PlainText.CleanLine(input.Name).Length, input.EnglishName?.Length ?? 0) switch
    {
        (0, _) => "Kinds.NameMissing",
        ( > MaxNameLength, _) or (_, > MaxNameLength) => "Text.TooLong",
        _ => null,
    };

    private static void Write(KindInput input, PartnerKind kind)
    {
        kind.Name = PlainText.CleanLine(input.Name);
        // Without a word of its own it is called alike in both languages.
        kind.EnglishName = PlainText.CleanLine(input.EnglishName) is { Length: > 0 } english ? english : kind.Name;
        kind.Regime = input.Regime;
    }
}
