namespace PortalMitra.Extraction;

/// <summary>A fetched page.</summary>
/// <param name="Content">The bytes as they came, decompressed.</param>
/// <param name="Url">The absolute address they came from, after redirects: relative links count from here unless the page has a <c>base</c>.</param>
/// <param name="Fetched">When they came: relative dates count from here, and later dates are refused.</param>
/// <param name="Charset">Name from the Content-Type header (RFC 9110 §8.3), if it gave one; may be wrong.</param>
public sealed record PageInput(ReadOnlyMemory<byte> Content, Uri Url, DateTimeOffset Fetched, string? Charset = null);
