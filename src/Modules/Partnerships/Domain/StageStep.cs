namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>That an agreement reached a stage. Kept for good, also when it went back.</summary>
public sealed class StageStep
{
    public long Id { get; private set; }
    public long AgreementId { get; private set; }
    public required AgreementStage Stage { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>User name.</summary>
    public required string By { get; init; }
}
