using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MatchingBenchmark;

/// <summary>A way to find which topics an article belongs to.</summary>
internal abstract class Contestant(string name)
{
    public string Name => name;

    /// <returns>How many pairs of article and topic it finds.</returns>
    public abstract int Run(IReadOnlyList<ArticleInput> articles);
}
