using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Places.Contracts;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Places.Recipes;

/// <summary>
/// Recipe step <c>places</c>: districts, nagari and libraries by slug. Adds what is missing and leaves what is there,
/// since staff complete summaries, addresses and hours.
/// </summary>
internal sealed class PlacesStep(PortalDbContext database) : IRecipeStep
{
    public string Name => "places";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        var districts = await database.Set<District>().ToDictionaryAsync(district => district.Slug, StringComparer.Ordinal, cancellationToken);
        foreach (var item in RecipeJson.Read<List<DistrictItem>>(step, "districts").Where(item => !districts.ContainsKey(item.Slug)))
            districts[item.Slug] = Add(new District { Slug = item.Slug, Name = item.Name, Note = item.Note, NoteEn = item.NoteEn });

        var nagari = await database.Set<Nagari>().ToDictionaryAsync(nagari => nagari.Slug, StringComparer.Ordinal, cancellationToken);
        foreach (var item in RecipeJson.Read<List<NagariItem>>(step, "nagari").Where(item => !nagari.ContainsKey(item.Slug)))
            nagari[item.Slug] = Add(Make(item, Find(districts, item.District, "district")));

        var libraries = await database.Set<Library>().Select(library => library.Slug).ToHashSetAsync(cancellationToken);
        foreach (var item in RecipeJson.Read<List<LibraryItem>>(step, "libraries").Where(item => libraries.Add(item.Slug)))
        {
            var library = Add(new Library
            {
                Slug = item.Slug,
                Name = item.Name,
                Nagari = item.Nagari is null ? null : Find(nagari, item.Nagari, "nagari"),
            });
            library.Locate(item.Address, item.Hours);
        }
    }

    private static Nagari Make(NagariItem item, District district)
    {
        if (item.Illustration is not null && !IllustrationCatalog.Knows(item.Illustration))
            throw new RecipeException($"nagari '{item.Slug}': no illustration '{item.Illustration}'.");
        var nagari = new Nagari
        {
            Slug = item.Slug,
            Name = item.Name,
            District = district,
            IsPilot = item.IsPilot,
            BaselineNote = item.BaselineNote,
        };
        nagari.Describe(item.Summary, item.SummaryEn, item.Illustration);
        return nagari;
    }

    private static T Find<T>(Dictionary<string, T> known, string slug, string what) =>
        known.TryGetValue(slug, out var found) ? found : throw new RecipeException($"there is no {what} '{slug}'.");

    private T Add<T>(T entity)
        where T : class => database.Add(entity).Entity;

    private sealed record DistrictItem(string Slug, string Name, string? Note, string? NoteEn);

    private sealed record NagariItem(
        string Slug, string Name, string District, bool IsPilot, string? BaselineNote, string? Summary, string? SummaryEn, string? Illustration);

    private sealed record LibraryItem(string Slug, string Name, string? Nagari, string? Address, string? Hours);
}
