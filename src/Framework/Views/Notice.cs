namespace PortalMitra.Framework.Views;

public enum NoticeKind
{
    Info,
    Good,
    Warning,
    Bad,
}

/// <summary>Model of <c>_Notice</c>: what happened, what was kept, what to do.</summary>
public sealed record Notice(NoticeKind Kind, string Title, string Text);
