namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>A page by which rules are tried.</summary>
/// <param name="Id">Of the <see cref="Domain.ExamplePage"/>; null for the copy that is stored with the rules.</param>
/// <param name="MayBeArchived">Whether its header permits a copy.</param>
internal sealed record Example(long? Id, Uri Url, ReadOnlyMemory<byte> Content, string? Charset, DateTime FetchedUtc, bool MayBeArchived);
