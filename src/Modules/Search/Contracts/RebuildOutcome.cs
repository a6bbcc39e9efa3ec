namespace PortalMitra.Modules.Search.Contracts;

public enum RebuildOutcome
{
    /// <summary>The index was built again from the beginning of every source.</summary>
    Rebuilt,

    /// <summary>A running portal keeps the index; it was asked to rebuild and does so within seconds.</summary>
    LeftToRunningPortal,
}
