namespace PortalMitra.Modules.Activities.Domain;

/// <summary>How people came. Who comes to an activity is counted there, and never here.</summary>
public enum VisitWay
{
    OnSite,

    /// <summary>Perpustakaan keliling.</summary>
    Mobile,
    Online,
}
