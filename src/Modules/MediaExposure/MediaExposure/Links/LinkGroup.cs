namespace PortalMitra.Modules.MediaExposure.MediaExposure.Links;

/// <summary>One kind of thing that a mention can be tied to, as the panel shows it.</summary>
/// <param name="Field">Of the form; the added one's is "FieldLain".</param>
/// <param name="Key">Start of its texts' keys.</param>
/// <param name="Choices">What is confirmed and what is proposed.</param>
/// <param name="Others">What can be added besides.</param>
internal sealed record LinkGroup(string Field, string Key, IReadOnlyList<LinkChoice> Choices, IReadOnlyList<LinkOption> Others);

/// <param name="Address">Its page; null for those who may not open it.</param>
/// <param name="Reasons">Why it is proposed, in words; empty when nothing in the article says so.</param>
/// <param name="Sentence">Of the article.</param>
internal sealed record LinkChoice(long Id, string Name, string? Address, bool IsConfirmed, IReadOnlyList<string> Reasons, string? Sentence);

internal sealed record LinkOption(long Id, string Name);

/// <summary>What a group of a mention was and is, by stable keys, for the audit trail.</summary>
internal sealed record LinkChange(IReadOnlyList<string> Before, IReadOnlyList<string> After);
