using Lucene.Net.Analysis.CharFilters;

namespace PortalMitra.Modules.Search.Indexing;

/// <summary>
/// Marks that the tokenizer would keep inside a word, though here they part words ("H.Safaruddin", "Jadwal:Senin") or
/// mean nothing ("Jum'at", "Qur’an"). Offsets still point into the original text.
/// </summary>
internal static class Punctuation
{
    private static readonly NormalizeCharMap Map = Build();

    public static TextReader Fold(TextReader reader) => new MappingCharFilter(Map, reader);

    private static NormalizeCharMap Build()
    {
        var map = new NormalizeCharMap.Builder();
        foreach (var mark in ".:_·")
            map.Add(mark.ToString(), " ");
        foreach (var mark in "'’‘ʼ")
            map.Add(mark.ToString(), "");
        return map.Build();
    }
}
