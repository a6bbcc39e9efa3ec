namespace PortalMitra.BrowserTests;

/// <summary>Runs where a Chromium is; elsewhere it is skipped with this reason, and fails in CI.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string Reason = $"Needs Chromium: install it, or set {SystemBrowser.Variable} to its path.";

    public BrowserFactAttribute() => Skip = RequiredInCi.SkipReason(SystemBrowser.Path is not null, Reason);
}
