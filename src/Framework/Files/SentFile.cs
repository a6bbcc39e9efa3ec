using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace PortalMitra.Framework.Files;

/// <summary>A stored file on its way to a reader who may have it. Who may is asked before, in the query that finds it.</summary>
public static class SentFile
{
    /// <summary>Opens it for download: not cached, and running nothing on our pages, whatever it is.</summary>
    /// <param name="hash">By which the store has it.</param>
    /// <param name="mediaType">As it was judged when it came.</param>
    /// <param name="name">What it is called when it is saved.</param>
    /// <returns>Null when the store does not have it.</returns>
    public static FileStreamResult? Of(IFileStore files, string hash, string mediaType, string name, HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(response);
        if (files.OpenRead(hash) is not { } content)
            return null;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        // It came from outside: whatever it is, it runs nothing on our pages.
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return new FileStreamResult(content, mediaType) { FileDownloadName = name, EnableRangeProcessing = true };
    }
}
