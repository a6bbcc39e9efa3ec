namespace PortalMitra.Modules.Partnerships.Partnerships.Indicator;

/// <summary>What is counted of agreements beside the number of partners.</summary>
internal enum CountedPart
{
    /// <summary>In force on the last day.</summary>
    Documents,

    /// <summary>Began within the period, and carries none on.</summary>
    New,
    Renewed,
    Ended,
    WithScan,
    WithoutScan,

    /// <summary>In force on the last day, and something happened to it within the period: an activity, a file, a contribution, an evaluation, an obligation met.</summary>
    Active,
}
