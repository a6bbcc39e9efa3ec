using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>What rules make of an example page, before anything is saved. Pure.</summary>
/// <param name="Fits">Each selector with the number of parts that it fits on the page.</param>
/// <param name="Blocks">Parts of the page to choose from.</param>
internal sealed record RulesPreview(
    Example Example, ReadSide Without, ReadSide With, IReadOnlyList<(string Field, string Selector, int Count)> Fits, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>Parts of each kind that are shown.</summary>
    private const int BlocksShown = 24;

    /// <summary>Fields whose selector must fit the example: the others name what not every page has.</summary>
    private static readonly string[] MustFit = [nameof(RulesInput.Body), nameof(RulesInput.Title), nameof(RulesInput.Date), nameof(RulesInput.Author)];

    public static RulesPreview Of(Example example, RulesInput input, CancellationToken cancellationToken)
    {
        var selectors = input.Selectors().Where(one => ListingLinks.IsSelector(one.Selector)).Take(Selectors).ToList();
        var counts = PageBlocks.Count(example.Content, example.Charset, [.. selectors.Select(one => one.Selector)]);
        var without = ReadSide.Of(example, rules: null, cancellationToken);
        return new RulesPreview(
            example,
            without,
            selectors.Count == 0 ? without : ReadSide.Of(example, input.ToRules(), cancellationToken),
            [.. selectors.Zip(counts, (one, count) => (one.Field, one.Selector, count))],
            PageBlocks.Find(example.Content, example.Charset, BlocksShown));
    }

    /// <summary>Fields that fit nothing although they should.</summary>
    public IEnumerable<string> Missed => Fits.Where(fit => fit.Count == 0 && MustFit.Contains(fit.Field)).Select(fit => fit.Field);

    private static int Selectors => RulesInput.Fields.Count + ReadingRules.MaxRemoved;
}
