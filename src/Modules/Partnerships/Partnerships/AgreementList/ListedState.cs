namespace PortalMitra.Modules.Partnerships.Partnerships.AgreementList;

/// <summary>What the list is asked for.</summary>
internal enum ListedState
{
    All,
    InForce,
    Expiring,

    /// <summary>Not signed yet, and not dropped.</summary>
    UnderWay,

    /// <summary>Past its end, nothing carries it on, and nobody has decided about it.</summary>
    Undecided,
    Ended,
    Dropped,
}
