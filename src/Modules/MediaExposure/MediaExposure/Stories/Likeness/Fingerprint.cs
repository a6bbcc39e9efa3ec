using System.Buffers.Binary;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>
/// A text in 256 bytes, for the first look: how like two texts probably are, without reading them. MinHash with 127 hash
/// functions of which 16 bits are kept, so that ten thousand texts of a season are three megabytes. When words, shingles or hashes
/// are made otherwise, a migration empties the column and the nightly job fills it anew.
/// </summary>
internal static class Fingerprint
{
    public const int Length = 256;

    private const int Hashes = 127;

    public static byte[] Of(Shingles shingles)
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)Math.Min(shingles.Count, ushort.MaxValue));
        for (var hash = 0; hash < Hashes; hash++)
        {
            var least = ulong.MaxValue;
            var seed = Mix((ulong)hash + 1);
            foreach (var shingle in shingles.Values)
                least = Math.Min(least, Mix(shingle ^ seed));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 + (2 * hash)), (ushort)least);
        }

        return bytes;
    }

    public static bool IsMade(byte[] fingerprint) => fingerprint.Length == Length;

    /// <summary>The number of word triples in the text.</summary>
    public static int CountIn(byte[] fingerprint) => BinaryPrimitives.ReadUInt16LittleEndian(fingerprint);

    /// <summary>The probable share of the shorter text that stands in the longer one too; 0 where one has no words.</summary>
    public static double Containment(byte[] one, byte[] other)
    {
        var (ofOne, ofOther) = (CountIn(one), CountIn(other));
        if (ofOne == 0 || ofOther == 0)
            return 0;
        var same = 0;
        for (var at = 2; at < Length; at += 2)
        {
            if (one[at] == other[at] && one[at + 1] == other[at + 1])
                same++;
        }

        var jaccard = (double)same / Hashes;
        return Math.Min(1, jaccard * (ofOne + ofOther) / (1 + jaccard) / Math.Min(ofOne, ofOther));
    }

    // The finaliser of SplitMix64: every bit of the input moves every bit of the output.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
