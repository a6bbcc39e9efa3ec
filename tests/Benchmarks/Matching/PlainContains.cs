using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MatchingBenchmark;

/// <summary>What anybody would write first: is one of the subjects in the text, and one of the places? Letter by letter, so also within other words.</summary>
internal sealed class PlainContains(IReadOnlyList<Topic> topics) : Contestant("string.Contains")
{
    private readonly IReadOnlyList<(string[] Subjects, string[] Places)> _topics =
        [.. topics.Select(topic => (Names(topic.SubjectTerms, topic.ProgrammeTerms), Names(topic.PlaceTerms, topic.AmbiguousPlaceTerms)))];

    public override int Run(IReadOnlyList<ArticleInput> articles)
    {
        var found = 0;
        foreach (var article in articles)
        {
            foreach (var (subjects, places) in _topics)
                found += IsIn(article.Text, subjects) && IsIn(article.Text, places) ? 1 : 0;
        }

        return found;
    }

    private static bool IsIn(string text, string[] names)
    {
        foreach (var name in names)
        {
            if (text.Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string[] Names(params string[] lists) => [.. lists.SelectMany(Topic.Lines).SelectMany(AliasVariants.Of).Select(variant => variant.Name)];
}
