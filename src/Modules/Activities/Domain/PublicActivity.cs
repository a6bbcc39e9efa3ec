namespace PortalMitra.Modules.Activities.Domain;

/// <summary>Subject of the sections on an activity's public page: what stands there is for everybody.</summary>
public sealed record PublicActivity(Activity Activity);
