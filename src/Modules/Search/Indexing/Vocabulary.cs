namespace PortalMitra.Modules.Search.Indexing;

/// <summary>What the stemmer must be told, since it has no dictionary.</summary>
internal static class Vocabulary
{
    /// <summary>Words it would cut in the wrong place ("berita" to "ita", "dispusip" to "spusip").</summary>
    public static readonly string[] Protected =
        ["berita", "nagari", "bupati", "suliki", "dispusip", "kerjasama", "pustakawan", "pemustaka", "literasi"];

    /// <summary>Names of one thing, and the word they are all indexed as. Lower case; a space parts the words.</summary>
    public static readonly (string Word, string[] Names)[] OneThing =
    [
        ("pustaka", ["perpus", "perpustakaan"]),
        ("kerjasama", ["kerja sama", "mou", "nota kesepahaman", "pks", "perjanjian kerja sama"]),
        ("berita", ["pemberitaan", "diberitakan", "memberitakan"]),
        ("resmi", ["peresmian"]),
    ];
}
