namespace PortalMitra.Modules.Indicators.Domain;

/// <summary>Why a growth figure is what it is, or why there is none.</summary>
public enum GrowthReason
{
    /// <summary>Both values are known and the earlier is above zero.</summary>
    Known,

    /// <summary>There was none before and now there is: a percentage would be meaningless.</summary>
    New,

    /// <summary>None before, none now.</summary>
    StillNone,

    /// <summary>No earlier value was ever recorded.</summary>
    NoBaseline,

    /// <summary>One of the two was not reported, which is not zero.</summary>
    NotReported,

    /// <summary>What counts has changed in between.</summary>
    OtherRule,
}

/// <summary>How a value compares with an earlier one.</summary>
/// <param name="Tenths">Per cent times ten, rounded half away from zero; null unless <see cref="GrowthReason.Known"/>.</param>
public readonly record struct Growth(GrowthReason Reason, int? Tenths)
{
    /// <param name="now">Null when it was not reported.</param>
    /// <param name="then">Null when it was not reported.</param>
    public static Growth Of(int? now, int? then) => Of((double?)now, then);

    /// <summary>For values of periods of different length: each as the average of a day.</summary>
    public static Growth PerDay(int? now, int daysNow, int? then, int daysThen) => Of((double?)now / daysNow, (double?)then / daysThen);

    public static Growth Without(GrowthReason reason) => new(reason, null);

    private static Growth Of(double? now, double? then) => (now, then) switch
    {
        (null, _) or (_, null) => Without(GrowthReason.NotReported),
        (0, 0) => Without(GrowthReason.StillNone),
        (_, 0) => Without(GrowthReason.New),
        ({ } later, { } earlier) => new Growth(GrowthReason.Known, (int)Math.Round((later - earlier) * 1000 / earlier, MidpointRounding.AwayFromZero)),
    };
}
