namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>The words by which values stand in the address of the queue.</summary>
internal sealed class SlugTable<T>(params (string Slug, T Value)[] rows)
    where T : struct, Enum
{
    public IEnumerable<(string Slug, T Value)> All => rows;

    /// <summary>Null for what no list knows.</summary>
    public T? Read(string? slug) => Array.Find(rows, row => row.Slug == slug) is { Slug: not null } found ? found.Value : null;

    public string Of(T value) => Array.Find(rows, row => row.Value.Equals(value)).Slug;
}
