namespace PortalMitra.Framework.Modules;

/// <summary>
/// A module's manifest, as data, in its <c>Manifest.cs</c>: <c>[assembly: PortalModule("News", …)]</c>.
/// </summary>
/// <param name="id">The module's name; also the last part of its assembly's name.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PortalModuleAttribute(string id) : Attribute
{
    public string Id { get; } = id;

    /// <summary>What the module is for, in one English sentence.</summary>
    public required string Description { get; init; }

    /// <summary>First part of the name of each table the module owns, such as <c>news</c> for <c>news_article</c>; null = it owns none.</summary>
    public string? TablePrefix { get; init; }

    /// <summary>Ids of the modules whose <c>Domain</c> and <c>Contracts</c> this one uses; its project references say the same.</summary>
    public string[] Dependencies { get; init; } = [];
}
