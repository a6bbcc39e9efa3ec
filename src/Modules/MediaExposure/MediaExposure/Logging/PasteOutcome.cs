namespace PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

/// <summary>What came of a pasted link. Expected ends are values.</summary>
internal abstract record PasteOutcome
{
    /// <summary>Read; the form can be filled in.</summary>
    internal sealed record Filled(long PageId, PastedReading Reading, long? OutletId) : PasteOutcome;

    /// <summary>It is a mention already.</summary>
    internal sealed record Known(long MentionId, string Title) : PasteOutcome;

    /// <summary>It could not be read; the form goes on by hand.</summary>
    /// <param name="Words">Key of the words.</param>
    internal sealed record Unreadable(string Words) : PasteOutcome;
}
