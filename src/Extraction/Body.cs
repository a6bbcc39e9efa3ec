namespace PortalMitra.Extraction;

/// <summary>The running text of a page.</summary>
/// <param name="Paragraphs">Plain, in order; empty when there is none.</param>
/// <param name="Html">The same as minimal HTML.</param>
/// <param name="CreditLines">Lines of the template that were left out and name people or origins: "Editor: …", "Pewarta: …".</param>
/// <param name="IsIndex">What was found are teasers of other articles.</param>
internal sealed record Body(IReadOnlyList<string> Paragraphs, string Html, IReadOnlyList<string> CreditLines, bool IsIndex = false)
{
    public static readonly Body None = new([], "", []);

    /// <summary>In characters.</summary>
    public int Length { get; } = Paragraphs.Sum(paragraph => paragraph.Length);
}
