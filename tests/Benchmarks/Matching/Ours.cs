using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MatchingBenchmark;

/// <summary>The portal's matching: score, reasons, sentences.</summary>
internal sealed class Ours(string name, IReadOnlyList<Topic> topics) : Contestant(name)
{
    private readonly TopicSet _set = new(topics, []);

    public override int Run(IReadOnlyList<ArticleInput> articles)
    {
        var found = 0;
        foreach (var article in articles)
        {
            foreach (var result in _set.Match(article))
                found += result.IsProposed ? 1 : 0;
        }

        return found;
    }
}
