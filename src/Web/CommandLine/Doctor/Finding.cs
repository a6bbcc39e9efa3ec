namespace PortalMitra.Web.CommandLine.Doctor;

internal enum FindingState
{
    Fine,

    /// <summary>Works, but the portal does less than it could.</summary>
    Notice,
    Broken,
}

/// <summary>What one check saw, and what to do about it.</summary>
internal sealed record Finding(FindingState State, string Subject, string Text);
