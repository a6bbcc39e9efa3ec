namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What the nightly lesson came to.</summary>
public enum RankingOutcome
{
    /// <summary>Too few decisions, or too few of one sort, to learn anything from.</summary>
    TooFew,

    /// <summary>Measured, and below the quality it must have.</summary>
    TooWeak,

    /// <summary>Measured, and no better than the plain score.</summary>
    NotBetter,

    /// <summary>Measured, and good enough to order the queue.</summary>
    Good,
}
