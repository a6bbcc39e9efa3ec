namespace PortalMitra.Framework.Sections;

/// <summary>
/// A panel that one module adds to another's page, without the arrow turning round: the page's module knows the page,
/// the panel's module knows the page's subject.
/// </summary>
/// <typeparam name="TSubject">What the page is about, such as a nagari.</typeparam>
public interface ISection<in TSubject>
{
    /// <summary>Place on the page, ascending over all modules.</summary>
    int Position { get; }

    /// <returns>The panel, or null if there is nothing worth showing to this reader.</returns>
    Task<SectionView?> BuildAsync(TSubject subject, CancellationToken cancellationToken);
}

/// <summary>A partial view and its model.</summary>
/// <param name="View">Absolute path of the partial, such as <c>/News/OnNagari/Section.cshtml</c>.</param>
public sealed record SectionView(string View, object Model);
