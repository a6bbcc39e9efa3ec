namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>What is wrong with a topic as typed.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Words">Key of the words for it.</param>
/// <param name="Arguments">What the words name: a line, another list's key.</param>
internal sealed record TopicProblem(string Field, string Words, params object[] Arguments);
