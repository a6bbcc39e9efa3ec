namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>A mention that a person has decided on.</summary>
/// <param name="StoryId">Copies of one text are learnt from or tested on together, or the test would know the answer.</param>
internal sealed record Lesson(long MentionId, long StoryId, bool IsAccepted, int ScoreTenths, IReadOnlyList<Trait> Traits);
