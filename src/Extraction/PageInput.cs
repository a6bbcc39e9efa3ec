namespace PortalMitra.Extraction;

/// <summary>A fetched page.</summary>
/// <param name="Content">The bytes as they came, decompressed.</param>
/// <param name="Url">The address they came from, after redirects.</param>
/// <param name="Fetched">When they came: relative dates count from here, and later dates are refused.</param>
/// <param name="Charset">Name from the Content-Type header, if it gave one.</param>
public sealed record PageInput(ReadOnlyMemory<byte> Content, Uri Url, DateTimeOffset Fetched, string? Charset = null);
