namespace PortalMitra.Framework.Files;

/// <summary>What a file is, by how it begins: names and senders say what they like. Drawings as SVG, pages and programs are nothing we take. Pure.</summary>
public static class FileSigns
{
    /// <summary>Bytes that <see cref="Of"/> wants to see.</summary>
    public const int Needed = 16;

    /// <returns>Media type and ending, or null when it is nothing that the portal knows. A ZIP may be a Word document: <see cref="WordDocument"/> tells.</returns>
    public static (string MediaType, string Ending)? Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => ("image/jpeg", ".jpg"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ("image/png", ".png"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ("image/webp", ".webp"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => ("application/pdf", ".pdf"),
        [(byte)'P', (byte)'K', 3, 4, ..] => ("application/zip", ".zip"),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => ("application/msword", ".doc"),
        [(byte)'I', (byte)'D', (byte)'3', ..] => ("audio/mpeg", ".mp3"),
        // The frame of an MP3 without a label: eleven bits of synchronisation, layer III.
        [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2, ..] => ("audio/mpeg", ".mp3"),
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => ("audio/ogg", ".ogg"),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'M', (byte)'4', (byte)'A', ..] => ("audio/mp4", ".m4a"),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'i' or (byte)'m' or (byte)'M' or (byte)'a' or (byte)'3', ..] => ("video/mp4", ".mp4"),
        _ => null,
    };
}
