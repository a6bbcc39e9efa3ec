using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>A kind of thing that a mention can be tied to: proposes, shows and stores its links. A further kind is one more of these.</summary>
internal interface ILinkGroup
{
    /// <summary>Name of its field in the form.</summary>
    string Field { get; }

    /// <param name="mention">With its links loaded.</param>
    /// <param name="ticked">What the form shall show as chosen; null for what is stored.</param>
    Task<LinkGroup> BuildAsync(Mention mention, IReadOnlyCollection<long>? ticked, CancellationToken cancellationToken);

    /// <summary>The ids that are stored.</summary>
    IReadOnlyCollection<long> IdsOf(Mention mention);

    /// <summary>Gives the mention exactly these links; ids of nothing are left out.</summary>
    /// <returns>Null when nothing changes.</returns>
    Task<LinkChange?> ApplyAsync(Mention mention, IReadOnlyCollection<long> ids, CancellationToken cancellationToken);
}
