using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Indicators.Indicators.Setup;

/// <summary>Recipe step <c>baselines</c>: the first record of an indicator and place. Where there is one, it belongs to the staff.</summary>
internal sealed class BaselinesStep(PortalDbContext database, ICurrentActor actor, PortalClock clock) : IRecipeStep
{
    public string Name => "baselines";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        foreach (var item in RecipeJson.Read<List<BaselineItem>>(step, "baselines"))
        {
            if (item.Value < 0 || item.FirstDay > item.LastDay)
                throw new RecipeException($"'{item.Code}': a baseline is not below zero, and its period does not end before it begins.");
            var nagari = item.Nagari is null ? null : await database.Set<Nagari>().SingleOrDefaultAsync(one => one.Slug == item.Nagari, cancellationToken)
                ?? throw new RecipeException($"There is no nagari '{item.Nagari}'.");
            var nagariId = nagari?.Id;
            if (await database.Set<Baseline>().AnyAsync(one => one.Code == item.Code && one.NagariId == nagariId, cancellationToken))
                continue;
            database.Add(new Baseline
            {
                Code = item.Code,
                Nagari = nagari,
                Value = item.Value,
                FirstDay = item.FirstDay,
                LastDay = item.LastDay,
                Source = item.Source,
                Note = item.Note,
                SetUtc = clock.UtcNow,
                SetBy = actor.Name ?? Name,
            });
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    private sealed record BaselineItem(IndicatorCode Code, int Value, DateOnly FirstDay, DateOnly LastDay, string Source, string? Nagari = null, string? Note = null);
}
