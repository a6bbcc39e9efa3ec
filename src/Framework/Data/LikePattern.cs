namespace PortalMitra.Framework.Data;

/// <summary>Patterns of SQL's LIKE for words that people type.</summary>
public static class LikePattern
{
    /// <summary>The third argument of <c>EF.Functions.Like</c>.</summary>
    public const string Escape = "\\";

    /// <summary>What holds the word anywhere, in small letters; a percent sign or underscore in it stands for itself.</summary>
    public static string Containing(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
#pragma warning disable CA1308 // It is compared with lower() of the database.
        return $"%{word.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
#pragma warning restore CA1308
    }
}
