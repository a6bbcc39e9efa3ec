namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>A page out of the file store, as it can be read again.</summary>
/// <param name="Content">The bytes the page was, decompressed.</param>
/// <param name="Charset">Of its Content-Type header.</param>
internal sealed record StoredPage(Uri Url, ReadOnlyMemory<byte> Content, string? Charset);
