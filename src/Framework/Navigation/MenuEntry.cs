using PortalMitra.Framework.Security;

namespace PortalMitra.Framework.Navigation;

/// <summary>One link of a menu.</summary>
/// <param name="Text">In the reader's language.</param>
/// <param name="Path">Absolute path inside the portal, such as <c>/kelola/liputan</c>.</param>
/// <param name="Icon">Name of a symbol in <c>icons.svg</c>.</param>
/// <param name="Position">Place in the menu, ascending over all modules.</param>
public sealed record MenuEntry(string Text, string Path, string Icon, int Position)
{
    /// <summary>Who sees the entry; null only on the public site. The page itself names the same permission.</summary>
    public Permission? Permission { get; init; }

    /// <summary>Heading the entry stands under; null = without heading.</summary>
    public string? Group { get; init; }

    /// <summary>How much waits there, shown beside the text; null = no number.</summary>
    public Func<CancellationToken, Task<int>>? Badge { get; init; }
}
