namespace PortalMitra.Modules.Search.Search.Find;

/// <summary>One thing asked for, as it stands in either kind of field.</summary>
/// <param name="Words">The words as written, one after the other.</param>
/// <param name="Stem">Their common stem, or null for a small word or a quoted phrase.</param>
/// <param name="IsPhrase">Asked for in quotation marks: the words must stand together.</param>
internal sealed record WordGroup(IReadOnlyList<string> Words, string? Stem, bool IsPhrase)
{
    /// <summary>"di", "yang": they help to order results but are not demanded.</summary>
    public bool IsSmallWord => Stem is null && !IsPhrase;
}
