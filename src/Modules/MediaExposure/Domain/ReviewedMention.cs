namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A mention in an action: what it was, and what the action made of it.</summary>
public sealed class ReviewedMention
{
    public long ActionId { get; private set; }
    public required long MentionId { get; init; }

    /// <summary>A <see cref="MentionVerdict"/> as JSON.</summary>
    public required string Before { get; init; }

    /// <summary>A <see cref="MentionVerdict"/> as JSON. As long as the mention still says this, nobody has changed it since.</summary>
    public required string After { get; init; }

    /// <summary>It is again what it was before.</summary>
    public bool IsRestored { get; set; }
}
