namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>What a file of an agreement is.</summary>
public enum AttachmentKind
{
    Draft,

    /// <summary>The text that is to be signed.</summary>
    Final,

    /// <summary>The signed paper.</summary>
    Scan,

    /// <summary>BAST.</summary>
    HandoverRecord,
    Letter,
    Photo,

    /// <summary>Proof that an obligation was met.</summary>
    Proof,
    Other,
}
