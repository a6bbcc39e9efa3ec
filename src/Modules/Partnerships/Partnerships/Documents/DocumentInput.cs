using Microsoft.AspNetCore.Http;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Documents;

/// <summary>What the form about a file sends.</summary>
internal sealed class DocumentInput
{
    public IFormFile? File { get; set; }
    public AttachmentKind Kind { get; set; } = AttachmentKind.Draft;
    public string? Title { get; set; }
    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    /// <summary>The obligation that it proves.</summary>
    public long? ObligationId { get; set; }
}
