namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>One record of a web archive (WARC 1.1, ISO 28500:2017).</summary>
/// <param name="Type">Such as <c>response</c>.</param>
/// <param name="Target">What it is about; null for <c>warcinfo</c>.</param>
/// <param name="DateUtc">When the thing was fetched, not when the record was written.</param>
/// <param name="ContentType">Of the block.</param>
internal sealed record WarcRecord(string Type, string? Target, DateTime DateUtc, string ContentType, ReadOnlyMemory<byte> Block)
{
    public const string Info = "warcinfo";
    public const string Request = "request";
    public const string Response = "response";
    public const string Resource = "resource";
    public const string Metadata = "metadata";

    /// <summary>Where the payload begins in a block that begins with HTTP headers; null where block and payload are one.</summary>
    public int? PayloadAt { get; init; }

    /// <summary>Further named fields, such as <c>WARC-IP-Address</c>.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];

    /// <summary>Made of what the record holds, so that the same record written twice is the same record.</summary>
    public string Id { get; } = WarcId.Of(Type, Target, DateUtc, Block.Span);

    /// <summary>Value of a further field; null where there is none.</summary>
    public string? Field(string name) => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
