using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Recipes;

/// <summary>What both steps demand of an entry.</summary>
internal static class RegisterRules
{
    /// <summary>SQLite would take any length, PostgreSQL complain without saying where.</summary>
    public static void Demand(string what, string slug, params (string? Text, int Longest)[] texts)
    {
        if (!RegisterSlug.IsValid(slug))
            throw new RecipeException($"{what} '{slug}': a slug is made of small letters, digits and hyphens.");
        foreach (var (text, longest) in texts)
        {
            if (text?.Length > longest)
                throw new RecipeException($"{what} '{slug}': '{text[..20]}…' is longer than {longest} characters.");
        }
    }
}
