namespace PortalMitra.Framework.Search;

/// <summary>One thing that <c>/cari</c> can find. What is not public is not indexed.</summary>
/// <param name="Key">Unique within its source.</param>
/// <param name="Path">Where the reader gets: a path inside the portal, or an absolute URL for an article elsewhere.</param>
/// <param name="Text">All words that find it; the snippet is cut from here.</param>
/// <param name="Day">The day it is about or was published, for display and order.</param>
public sealed record SearchDocument(string Key, string Title, string Text, string Path, DateOnly? Day);
