namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A word of the article.</summary>
/// <param name="Word">Its number in the vocabulary; <see cref="Vocabulary.Unknown"/> for a word that no name holds.</param>
/// <param name="Start">Where it stands in the title or, for the other zones, in the text.</param>
/// <param name="Sentence">Index of its sentence; the title is the first.</param>
internal readonly record struct Token(int Word, int Start, int Length, int Sentence)
{
    public int End => Start + Length;
}

/// <summary>Where in the article a word stands; earlier counts more.</summary>
internal enum Zone
{
    Title,
    Lead,
    Body,
}
