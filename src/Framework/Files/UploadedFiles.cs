using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PortalMitra.Framework.Files;

/// <summary>Takes files that people send into the store, unaltered. They are judged by their content; a name says what it likes.</summary>
public sealed class UploadedFiles(IFileStore files, ILogger<UploadedFiles> logger)
{
    /// <param name="mediaTypes">What this form takes.</param>
    /// <returns>The stored file, or what is wrong with it.</returns>
    public async Task<(KeptFile? Kept, UploadProblem? Problem)> TakeAsync(IFormFile file, IReadOnlySet<string> mediaTypes, int maxMegabytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(mediaTypes);
        if (file.Length == 0)
            return (null, UploadProblem.Empty);
        if (file.Length > maxMegabytes * 1024L * 1024)
            return (null, UploadProblem.TooLarge);
        await using var content = file.OpenReadStream();
        if (await SignAsync(content, cancellationToken) is not { } sign || !mediaTypes.Contains(sign.MediaType))
            return (null, UploadProblem.Kind);
        content.Position = 0;
        try
        {
            return (new KeptFile(await files.PutAsync(content, cancellationToken), sign.MediaType, FileNames.Clean(file.FileName, sign.Ending), file.Length), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogError(exception, "A file that was sent could not be stored.");
            return (null, UploadProblem.StoreFails);
        }
    }

    private static async Task<(string MediaType, string Ending)?> SignAsync(Stream content, CancellationToken cancellationToken)
    {
        var start = new byte[FileSigns.Needed];
        var read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        var sign = FileSigns.Of(start.AsSpan(0, read));
        if (sign?.MediaType != "application/zip")
            return sign;
        content.Position = 0;
        return WordDocument.IsPlain(content) ? (WordDocument.MediaType, ".docx") : null;
    }
}
