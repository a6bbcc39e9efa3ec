using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditPartner;

/// <summary>What adding and changing a partner have in common.</summary>
internal sealed class PartnerRegister(PortalDbContext database, IStringLocalizer<Strings> S)
{
    public async Task<IReadOnlyList<Nagari>> NagariAsync(CancellationToken cancellationToken) =>
        await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Name).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<PartnerKind>> KindsAsync(CancellationToken cancellationToken) =>
        await database.Set<PartnerKind>().AsNoTracking().OrderBy(kind => kind.Position).ThenBy(kind => kind.Id).ToListAsync(cancellationToken);

    /// <summary>Finds what is wrong with the input and says so beside its field.</summary>
    /// <param name="self">The partner itself; null while it is being added.</param>
    public async Task CheckAsync(PartnerInput input, string? self, ModelStateDictionary problems, CancellationToken cancellationToken)
    {
        if (input.CleanName.Length == 0)
            problems.AddModelError("Input.Name", S["Partner.NameMissing"]);
        else if (input.CleanName.Length > Partner.MaxNameLength)
            problems.AddModelError("Input.Name", S["Text.TooLong", PortalFormat.Number(Partner.MaxNameLength)]);
        else if (await database.Set<Partner>().AnyAsync(partner => partner.Name == input.CleanName && partner.Slug != self, cancellationToken))
            problems.AddModelError("Input.Name", S["Partner.NameTaken", input.CleanName]);
        if (input.CleanOtherNames.Length > Partner.MaxNamesLength)
            problems.AddModelError("Input.OtherNames", S["Text.TooLong", PortalFormat.Number(Partner.MaxNamesLength)]);
        if (input.NagariId is { } nagari && !await database.Set<Nagari>().AnyAsync(one => one.Id == nagari, cancellationToken))
            problems.AddModelError("Input.NagariId", S["Partner.NagariUnknown"]);
        if (!string.IsNullOrWhiteSpace(input.Website) && (input.CleanWebsite is null || input.CleanWebsite.Length > Partner.MaxLineLength))
            problems.AddModelError("Input.Website", S["Partner.WebsiteBad"]);
        if (!string.IsNullOrWhiteSpace(input.Coordinates) && input.Place is null)
            problems.AddModelError("Input.Coordinates", S["Partner.CoordinatesBad"]);
        foreach (var (field, text, longest) in new[] { ("RegistrationNumber", input.RegistrationNumber, Partner.MaxLineLength), ("Address", input.Address, Partner.MaxAddressLength), ("SocialMedia", input.SocialMedia, Partner.MaxDescriptionLength), ("Description", input.Description, Partner.MaxDescriptionLength) }.Where(one => one.Item2?.Length > one.Item3))
            problems.AddModelError($"Input.{field}", S["Text.TooLong", PortalFormat.Number(longest)]);
    }

    public async Task<string> FreeSlugAsync(string name, CancellationToken cancellationToken)
    {
        var start = RegisterSlug.From(name);
        var taken = await database.Set<Partner>().Where(partner => partner.Slug.StartsWith(start)).Select(partner => partner.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return RegisterSlug.Free(name, taken);
    }
}
