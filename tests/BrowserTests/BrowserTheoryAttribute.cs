namespace PortalMitra.BrowserTests;

/// <summary>As <see cref="BrowserFactAttribute"/>, with data.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = RequiredInCi.SkipReason(SystemBrowser.Path is not null, BrowserFactAttribute.Reason);
}
