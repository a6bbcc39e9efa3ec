namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>The spellings of a nagari's name.</summary>
internal static class NagariSpellings
{
    /// <summary>Every spelling, the given one first.</summary>
    public static IReadOnlyList<string> Of(string name) => [.. AliasVariants.Of(name).Select(variant => variant.Name)];
}
