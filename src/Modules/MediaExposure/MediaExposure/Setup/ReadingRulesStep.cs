using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Extraction;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Setup;

/// <summary>Recipe step <c>readingRules</c>: rules of outlets. Those that staff have laid down or changed stay as they are.</summary>
internal sealed class ReadingRulesStep(PortalDbContext database) : IRecipeStep
{
    public static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Name => "readingRules";

    /// <summary>A recipe that brings these rules to another portal.</summary>
    public static object RecipeOf(ReadingRules rules) => new
    {
        name = $"aturan-baca-{rules.Outlet.Slug}",
        displayName = $"Aturan baca {rules.Outlet.Name}",
        version = "1",
        steps = new[]
        {
            new
            {
                name = "readingRules",
                rules = new[] { new RulesItem(rules.Outlet.Slug, rules.Body, [.. ReadingRules.Lines(rules.Remove)], rules.Title, rules.Author, rules.Date, rules.NextPage) },
            },
        },
    };

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        foreach (var item in RecipeJson.Read<List<RulesItem>>(step, "rules"))
        {
            if (item.Selectors.FirstOrDefault(selector => !ListingLinks.IsSelector(selector)) is { } bad)
                throw new RecipeException($"'{item.Outlet}': {bad} is not a selector that can be used.");
            if (item.Remove?.Count > ReadingRules.MaxRemoved)
                throw new RecipeException($"'{item.Outlet}': more than {ReadingRules.MaxRemoved} selectors to remove.");
            var outlet = await database.Set<Outlet>().SingleOrDefaultAsync(one => one.Slug == item.Outlet || one.Aliases.Any(alias => alias.FormerSlug == item.Outlet), cancellationToken)
                ?? throw new RecipeException($"There is no outlet '{item.Outlet}'.");
            var rules = await database.Set<ReadingRules>().SingleOrDefaultAsync(one => one.OutletId == outlet.Id, cancellationToken);
            if (rules is { ChangedBy: not null })
                continue;
            if (rules is null)
                database.Add(rules = new ReadingRules { Outlet = outlet });
            (rules.Body, rules.Remove, rules.Title) = (item.Body, string.Join('\n', item.Remove ?? []), item.Title);
            (rules.Author, rules.Date, rules.NextPage) = (item.Author, item.Date, item.NextPage);
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    /// <param name="Outlet">Its slug.</param>
    private sealed record RulesItem(
        string Outlet, string? Body = null, List<string>? Remove = null, string? Title = null, string? Author = null, string? Date = null, string? NextPage = null)
    {
        [JsonIgnore]
        public IEnumerable<string> Selectors => new[] { Body, Title, Author, Date, NextPage }.OfType<string>().Concat(Remove ?? []);
    }
}
