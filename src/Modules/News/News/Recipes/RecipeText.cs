namespace PortalMitra.Modules.News.News.Recipes;

/// <summary>A recipe writes a text as a list of its paragraphs, since JSON has no line ends.</summary>
internal static class RecipeText
{
    public static string? Join(IReadOnlyList<string>? paragraphs) => paragraphs is null ? null : string.Join("\n\n", paragraphs);
}
