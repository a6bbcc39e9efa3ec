namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>One part of the score, with what it rests on.</summary>
/// <param name="Kind">Key of the words staff read: <c>EventReason.{Kind}</c>.</param>
/// <param name="Detail">The day, the names, the numbers; empty where there is nothing to name.</param>
internal sealed record EventReason(string Kind, double Points, string Detail);
