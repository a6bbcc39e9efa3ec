namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What the last look at a mention's address found.</summary>
public enum LinkHealth
{
    Unchecked,
    Alive,

    /// <summary>The article stands at another address now.</summary>
    Moved,

    /// <summary>Not there, seen once: it may come back.</summary>
    Missing,

    /// <summary>Not there, seen twice with days between.</summary>
    Dead,

    /// <summary>There is a page, but another text.</summary>
    OtherText,

    /// <summary>It could not be told: the network, a refusal, a page that cannot be read.</summary>
    Unclear,
}
