namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>Who may see an agreement or one of its files.</summary>
public enum AccessLevel
{
    /// <summary>Staff.</summary>
    Internal,

    /// <summary>Staff and the partners that are party to it. An agreement of this level stands in the public register without its files.</summary>
    Partners,

    /// <summary>Everybody.</summary>
    Public,
}
