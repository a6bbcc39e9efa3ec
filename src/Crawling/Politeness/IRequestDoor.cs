namespace PortalMitra.Crawling;

/// <summary>Asked before each single request and told after it: those that follow a redirect are requests like any other.</summary>
public interface IRequestDoor
{
    /// <summary>Waits until the address may be asked for.</summary>
    /// <returns>Null inside; otherwise the end of the whole fetch, and nothing is asked.</returns>
    Task<FetchOutcome?> EnterAsync(Uri url, CancellationToken cancellationToken);

    /// <param name="url">As it was given to <see cref="EnterAsync"/>.</param>
    /// <param name="outcome">How the request ended; a redirect as <see cref="FetchReason.UnexpectedStatus"/> with its status.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    Task LeaveAsync(Uri url, FetchOutcome outcome, CancellationToken cancellationToken);
}
