namespace PortalMitra.Modules.Places.Contracts;

/// <summary>A drawing of the theme that stands in where there is no photograph yet.</summary>
/// <param name="File">File name under <c>~/img/</c>.</param>
/// <param name="Alternative">What is on it, in the reader's language.</param>
public sealed record Illustration(string File, string Alternative)
{
    public string Path => $"~/img/{File}";
}
