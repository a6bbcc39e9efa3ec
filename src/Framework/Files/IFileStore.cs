namespace PortalMitra.Framework.Files;

/// <summary>Keeps bytes under the SHA-256 of their content: the same content is stored once and can be proven unchanged.</summary>
public interface IFileStore
{
    /// <returns>The content's SHA-256 as 64 lower-case hexadecimal digits.</returns>
    Task<string> PutAsync(Stream content, CancellationToken cancellationToken);

    /// <returns>The content, or null if nothing is stored under that hash.</returns>
    Stream? OpenRead(string hash);

    void Delete(string hash);
}
