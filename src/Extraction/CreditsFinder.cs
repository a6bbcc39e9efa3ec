namespace PortalMitra.Extraction;

/// <summary>Reads the marks of a text's origin.</summary>
internal static class CreditsFinder
{
    /// <param name="paragraphs">The running text.</param>
    /// <param name="creditLines">Lines of the template that name people or origins, as they were left out of it.</param>
    public static Credits Read(IReadOnlyList<string> paragraphs, IReadOnlyList<string> creditLines)
    {
        _ = paragraphs;
        _ = creditLines;
        return new Credits();
    }
}
