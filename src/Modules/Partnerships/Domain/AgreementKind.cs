using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>A kind of document, such as "Perjanjian Kerja Sama": data of the recipe, not code.</summary>
public sealed class AgreementKind : IAudited
{
    public long Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public required string EnglishName { get; set; }

    /// <summary>An addendum changes its parent; it is no cooperation of its own.</summary>
    public bool IsAddendum { get; set; }

    /// <summary>Names of the <see cref="CooperationRegime"/>s in which it is usual, separated by spaces; empty for all.</summary>
    public string UsualRegimes { get; set; } = "";

    /// <summary>Place in lists.</summary>
    public int Position { get; set; }

    public string AuditName => Slug;

    /// <summary>Whether such a document is usual with such a partner; only ever a hint, for practice knows more than the rules.</summary>
    public bool IsUsualFor(CooperationRegime? regime) =>
        regime is null || UsualRegimes.Length == 0 || UsualRegimes.Split(' ').Contains(regime.ToString(), StringComparer.Ordinal);
}
