namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>What an agreement lacks before it may go on.</summary>
public enum MissingPart
{
    /// <summary>Number and day of the letter of offer.</summary>
    Offer,

    /// <summary>A draft of the text.</summary>
    Draft,

    /// <summary>At least two parties.</summary>
    Parties,

    /// <summary>Each party's own number, or that it gives none.</summary>
    Numbers,

    /// <summary>The day of signing, today at the latest.</summary>
    SignedOn,

    /// <summary>A scan of the signed paper.</summary>
    Scan,
}
