namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A word of the article.</summary>
/// <param name="Word">Lower case, letters and digits only.</param>
/// <param name="Start">Where it stands in the text.</param>
internal readonly record struct Token(string Word, int Start, int Length, int Sentence, Zone Zone);

/// <summary>Where in the article a word stands; earlier counts more.</summary>
internal enum Zone
{
    Title,
    Lead,
    Body,
}
