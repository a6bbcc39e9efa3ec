namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A mention that a person has been told of: once, whichever of their subscriptions found it. The key is the promise.</summary>
public sealed class AlertSent
{
    public required string UserName { get; init; }
    public required long MentionId { get; init; }
    public long MailId { get; private set; }
    public required AlertMail Mail { get; init; }
}
