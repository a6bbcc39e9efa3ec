using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace PortalMitra.Framework.Files;

/// <summary>Files under <c>DataFolder/files/ab/cd/…</c>. A file appears whole or not at all: it is written aside and then moved.</summary>
internal sealed class FolderFileStore(IOptions<PortalOptions> options) : IFileStore
{
    private readonly string _root = Path.Combine(options.Value.DataFolder, "files");

    public async Task<string> PutAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_root);
        var aside = Path.Combine(_root, $"{Guid.NewGuid():n}.part");
        try
        {
            string hash;
            using (var sha = SHA256.Create())
            {
                await using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write);
                await using (var hashing = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true))
                    await content.CopyToAsync(hashing, cancellationToken);
                file.Flush(flushToDisk: true);
                hash = Convert.ToHexStringLower(sha.Hash!);
            }

            var target = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(aside, target, overwrite: true);
            return hash;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public Stream? OpenRead(string hash)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    public void Delete(string hash) => File.Delete(PathOf(hash));

    private string PathOf(string hash)
    {
        if (hash.Length != 64 || !hash.All(IsHexDigit))
            throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal digits.", nameof(hash));
        return Path.Combine(_root, hash[..2], hash[2..4], hash);
    }


    private static bool IsHexDigit(char c) => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f';
}
