using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>What the panel beside a mention shows.</summary>
internal sealed record StoryPanel(long MentionId, long StoryId, int Version, long EventId, long? MainId, IReadOnlyList<Printing> Printings, IReadOnlyList<Question> Questions, IReadOnlyList<StoryLine> SameEvent);

/// <summary>One printing of a text.</summary>
/// <param name="Likeness">In words, against the original; null for the original itself.</param>
internal sealed record Printing(long MentionId, string Title, string Outlet, DateOnly PublishedOn, MentionKind Kind, ReviewState State, bool IsMain, string? Likeness);

/// <summary>A waiting suggestion, seen from one of its two stories.</summary>
internal sealed record Question(long Id, int Version, StoryLine Story, IReadOnlyList<(double Points, string Words)> Reasons);
