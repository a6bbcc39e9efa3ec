using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>Spellings of a list's names that nobody typed and that are looked for too, as the page shows them. Pure.</summary>
/// <param name="Shown">Name by name, those of the first names.</param>
/// <param name="More">How many further spellings there are.</param>
internal sealed record Spellings(IReadOnlyList<(string Name, IReadOnlyList<AliasVariant> Variants)> Shown, int More)
{
    private const int NamesShown = 12;

    public static Spellings Of(IReadOnlyList<string> lines)
    {
        var typed = lines.Select(Folded).ToHashSet(StringComparer.Ordinal);
        var all = lines.Where(line => line.Length <= TopicProblems.MaxLine)
            .Select(line => (Name: line, Variants: (IReadOnlyList<AliasVariant>)[.. AliasVariants.Of(line).Skip(1).Where(variant => !typed.Contains(Folded(variant.Name)))]))
            .Where(name => name.Variants.Count > 0).ToList();
        return new Spellings([.. all.Take(NamesShown)], all.Skip(NamesShown).Sum(name => name.Variants.Count));
    }

    private static string Folded(string name) => string.Join(' ', WordReader.WordsOf(name));
}
