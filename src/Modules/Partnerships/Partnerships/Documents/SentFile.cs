using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PortalMitra.Framework.Files;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Documents;

/// <summary>A stored file on its way to a reader who may have it. Who may is asked before, in the query that finds it.</summary>
internal static class SentFile
{
    /// <returns>Null when there is no such file.</returns>
    public static FileStreamResult? Of(Attachment? file, IFileStore files, HttpResponse response)
    {
        if (file is null || files.OpenRead(file.FileHash) is not { } content)
            return null;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        // It came from outside: whatever it is, it runs nothing on our pages.
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return new FileStreamResult(content, file.MediaType) { FileDownloadName = file.FileName, EnableRangeProcessing = true };
    }
}
