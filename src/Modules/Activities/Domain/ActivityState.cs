namespace PortalMitra.Modules.Activities.Domain;

/// <summary>What has become of an activity, as people said.</summary>
public enum ActivityState
{
    Planned,
    Held,
    Cancelled,
}
