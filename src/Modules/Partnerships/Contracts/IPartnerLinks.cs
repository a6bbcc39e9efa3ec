namespace PortalMitra.Modules.Partnerships.Contracts;

/// <summary>What another room has tied to partners, for the merging of two of them.</summary>
public interface IPartnerLinks
{
    /// <summary>What it is, in the reader's language, such as "liputan".</summary>
    string Name { get; }

    Task<int> CountAsync(long partnerId, CancellationToken cancellationToken);

    /// <summary>Ties to the one what is tied to the other. Works on the tracked context within the caller's transaction; the caller saves.</summary>
    Task MoveAsync(long from, long into, CancellationToken cancellationToken);
}
