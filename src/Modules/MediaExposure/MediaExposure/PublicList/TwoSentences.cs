using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

/// <summary>As much of an article as the public may read here.</summary>
internal static class TwoSentences
{
    private const int MaxLength = 400;

    public static string Of(string text)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var sentences = SentenceSplitter.Split(flat).Take(2).ToList();
        var kept = sentences.Count == 0 ? "" : flat[..(sentences[^1].Start + sentences[^1].Length)].Trim();
        if (kept.Length <= MaxLength)
            return kept;
        var end = kept.LastIndexOf(' ', MaxLength - 1);
        return $"{kept[..(end > 0 ? end : MaxLength - 1)].TrimEnd(',', ';', ':', ' ')}…";
    }
}
