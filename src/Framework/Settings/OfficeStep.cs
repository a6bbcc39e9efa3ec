using System.Text.Json;
using PortalMitra.Framework.Recipes;

namespace PortalMitra.Framework.Settings;

/// <summary>Recipe step <c>office</c>: the office's name, address and hours. Leaves what staff have changed since.</summary>
internal sealed class OfficeStep(SettingsStore settings) : IRecipeStep
{
    public string Name => "office";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        if ((await settings.ReadAsync<OfficeSettings>(cancellationToken)).Name.Length > 0)
            return;
        await settings.WriteAsync(RecipeJson.Read<OfficeSettings>(step, "office"), cancellationToken);
    }
}
