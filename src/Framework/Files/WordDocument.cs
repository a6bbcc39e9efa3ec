using System.IO.Compression;

namespace PortalMitra.Framework.Files;

/// <summary>Word documents (ECMA-376) are ZIP archives; what is in them tells. Pure but for the stream.</summary>
public static class WordDocument
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Whether the archive is a Word document that brings no program of its own (macros).</summary>
    public static bool IsPlain(Stream content)
    {
        try
        {
            // The stream of a form refuses positions that a broken archive sends its reader to, each in its own way; memory does not.
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            using var archive = new ZipArchive(copy, ZipArchiveMode.Read);
            return archive.GetEntry("word/document.xml") is not null
                && !archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            // It only begins like an archive.
            return false;
        }
    }
}
