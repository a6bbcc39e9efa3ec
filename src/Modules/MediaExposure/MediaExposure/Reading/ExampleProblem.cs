namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>Why there is no example page.</summary>
/// <param name="Key">Resource key of the words.</param>
/// <param name="AgainUtc">When the site may be asked again, if it wants to be left alone.</param>
internal sealed record ExampleProblem(string Key, DateTime? AgainUtc = null);
