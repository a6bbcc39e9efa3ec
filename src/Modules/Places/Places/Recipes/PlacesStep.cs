using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Places.Contracts;
using PortalMitra.Modules.Places.Data;
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
        {
            Measure("district", item.Slug, (item.Name, District.MaxNameLength), (item.Note, District.MaxNoteLength), (item.NoteEn, District.MaxNoteLength));
            districts[item.Slug] = Add(new District { Slug = item.Slug, Name = item.Name, Note = item.Note, NoteEn = item.NoteEn });
        }

        var nagari = await database.Set<Nagari>().ToDictionaryAsync(nagari => nagari.Slug, StringComparer.Ordinal, cancellationToken);
        foreach (var item in RecipeJson.Read<List<NagariItem>>(step, "nagari").Where(item => !nagari.ContainsKey(item.Slug)))
            nagari[item.Slug] = Add(Make(item, Find(districts, item.District, "district")));

        var libraries = await database.Set<Library>().Select(library => library.Slug).ToHashSetAsync(cancellationToken);
        foreach (var item in RecipeJson.Read<List<LibraryItem>>(step, "libraries").Where(item => libraries.Add(item.Slug)))
        {
            Measure("library", item.Slug, (item.Name, Library.MaxNameLength), (item.Address, Library.MaxAddressLength), (item.Hours, Library.MaxHoursLength));
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
        Measure(
            "nagari", item.Slug, (item.Name, Nagari.MaxNameLength), (item.BaselineNote, Nagari.MaxBaselineNoteLength),
            (item.Summary, Nagari.MaxSummaryLength), (item.SummaryEn, Nagari.MaxSummaryLength));
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

    /// <summary>SQLite would take any length, PostgreSQL complain without saying where.</summary>
    private static void Measure(string what, string slug, params (string? Text, int Longest)[] texts)
    {
        foreach (var (text, longest) in texts.Append((slug, DistrictConfiguration.SlugLength)))
        {
            if (text?.Length > longest)
                throw new RecipeException($"{what} '{slug}': '{text[..20]}…' is longer than {longest} characters.");
        }
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
