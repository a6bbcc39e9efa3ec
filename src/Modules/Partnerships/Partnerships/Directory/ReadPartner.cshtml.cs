using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;

namespace PortalMitra.Modules.Partnerships.Partnerships.Directory;

/// <summary>A partner for everybody: who it is, its open agreements, and what other rooms may tell of the common work.</summary>
internal sealed class ReadPartnerModel(PortalDbContext database, RegisterQuery register, SectionBuilder sections, PortalClock clock) : PageModel
{
    private Partner? _partner;

    public Partner Partner => _partner ?? throw new InvalidOperationException("The page is rendered only for a partner that was found.");
    public string? NagariName { get; private set; }
    public IReadOnlyList<RegisterRow> Agreements { get; private set; } = [];
    public IReadOnlyList<SectionView> Sections { get; private set; } = [];
    public PartnerMap? Map { get; private set; }
    public DateOnly Today => clock.Today;

    /// <summary>Addresses of its pages in social media; anything else that was written there is no link.</summary>
    public IEnumerable<Uri> SocialMedia => (Partner.SocialMedia ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null).OfType<Uri>();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        _partner = await database.Set<Partner>().AsNoTracking().Include(partner => partner.Kind).SingleOrDefaultAsync(partner => partner.Slug == slug, cancellationToken);
        if (_partner is { MergedIntoId: { } other })
        {
            // Old addresses in news and reports lead on.
            var heir = await database.Set<Partner>().Where(partner => partner.Id == other && partner.IsPublic).Select(partner => partner.Slug).SingleOrDefaultAsync(cancellationToken);
            return heir is null ? NotFound() : RedirectPermanent(Url.Content($"~/mitra/{heir}"));
        }

        if (_partner is not { IsPublic: true })
            return NotFound();
        NagariName = await database.Set<Partner>().Where(partner => partner.Id == Partner.Id).Select(partner => partner.Nagari!.Name).SingleAsync(cancellationToken);
        var own = register.Rows(new RegisterFilter { State = RegisterState.All }).Where(row => row.Agreement.Parties.Any(party => party.PartnerId == Partner.Id));
        Agreements = await register.ListAsync(own, 0, null, cancellationToken);
        Sections = await sections.BuildAsync(new PublicPartner(Partner), cancellationToken);
        Map = Partner is { Latitude: { } north, Longitude: { } east } ? PartnerMap.Of([new MapPlace(north, east, Partner.Name, Partner.Slug)]) : null;
        return Page();
    }
}
