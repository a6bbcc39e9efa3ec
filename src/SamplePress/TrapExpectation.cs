namespace PortalMitra.SamplePress;

/// <summary>Why an article must not become a mention.</summary>
public sealed record TrapExpectation(TrapReason Reason, string Why);

public enum TrapReason
{
    /// <summary>Kota Payakumbuh's own library.</summary>
    NeighbourCity,

    /// <summary>A library or office of another regency or city.</summary>
    OtherRegion,

    /// <summary>A place of the same name in another regency.</summary>
    SameNameElsewhere,

    /// <summary>"50 kota" as a number of cities.</summary>
    NumberOfCities,

    /// <summary>Our names stand only in "Baca juga" lines or beside the article.</summary>
    OnlyReadAlso,

    RegencyWithoutLibrary,

    GeneralNews,

    ForbiddenByRobots,

    /// <summary>Announced, but the page never comes: without evidence there is no mention.</summary>
    Unreachable,

    /// <summary>A list of articles, or a file that is no page.</summary>
    NotAnArticle,
}
