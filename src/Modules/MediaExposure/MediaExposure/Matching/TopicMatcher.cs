using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Decides whether an article is about one topic. Several topics are cheaper as a <see cref="TopicSet"/>. Pure.</summary>
internal sealed class TopicMatcher(Topic topic, IEnumerable<NagariNames> nagari)
{
    /// <summary>From this score on a person is asked, unless the topic says otherwise.</summary>
    public const decimal AskFrom = 2;

    private readonly TopicSet _set = new([topic], nagari);

    public MatchResult Match(string title, IReadOnlyList<string> paragraphs, DateOnly? day = null) => Match(new ArticleInput(title, string.Join('\n', paragraphs), day));

    public MatchResult Match(ArticleInput article) => _set.Match(article)[0];
}
