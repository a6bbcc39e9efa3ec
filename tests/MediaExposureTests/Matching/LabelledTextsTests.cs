using System.Globalization;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

/// <summary>How well the recipe's topic tells our articles from others. The set <c>held</c> is kept from tuning: of what fails there only the number is told.</summary>
public sealed class LabelledTextsTests
{
    private const double LeastRecall = 0.98;
    private const double LeastPrecision = 0.95;

    [Theory]
    [InlineData("tune", 150, 60)]
    [InlineData("held", 130, 50)]
    public void Of_what_is_ours_nearly_all_is_proposed_and_little_else(string set, int leastTexts, int leastOurs)
    {
        var texts = LabelledText.ReadAll(set);
        var judged = new Judgement(texts, RecipeTopic.Matcher(), showIds: set == "tune");

        Assert.True(texts.Count >= leastTexts && texts.Count(text => text.IsUs) >= leastOurs, $"{set} holds {texts.Count} texts, {texts.Count(text => text.IsUs)} of ours.");
        Assert.True(judged.Recall >= LeastRecall && judged.Precision >= LeastPrecision, judged.ToString());
    }

    [Fact]
    public void Every_text_has_an_id_of_its_own() =>
        Assert.Empty(LabelledText.ReadAll("tune").Concat(LabelledText.ReadAll("held")).GroupBy(text => text.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_reason_points_at_the_words_it_names()
    {
        var matcher = RecipeTopic.Matcher();
        foreach (var text in LabelledText.ReadAll("tune"))
        {
            var result = matcher.Match(text.Article);

            Assert.Equal(result.Score, result.Reasons.Sum(reason => reason.Points));
            foreach (var reason in result.Reasons)
            {
                Assert.Equal(reason.Term, Source(text, reason.Zone)[reason.Start!.Value..reason.End!.Value]);
                if (reason.Place.Length > 0)
                    Assert.Equal(reason.Place, Source(text, reason.PlaceZone!.Value)[reason.PlaceStart!.Value..reason.PlaceEnd!.Value]);
                Assert.Contains(result.Sentences, sentence => sentence.Index == reason.Sentence && sentence.Start <= reason.Start && reason.End <= sentence.End && sentence.Zone == reason.Zone);
            }

            foreach (var sentence in result.Sentences)
                Assert.Equal(sentence.Text, Source(text, sentence.Zone)[sentence.Start..sentence.End]);
        }
    }

    [Fact]
    public void A_topic_that_lets_all_or_nothing_pass_would_be_noticed()
    {
        var texts = LabelledText.ReadAll("tune");
        var blind = RecipeTopic.Read();
        (blind.SubjectTerms, blind.OwnNames, blind.ProgrammeTerms) = ("tidak ada", "", "");
        var greedy = RecipeTopic.Read();
        greedy.Query = "all:yang OR all:di";

        Assert.True(new Judgement(texts, new TopicMatcher(blind, []), showIds: false).Recall < LeastRecall);
        Assert.True(new Judgement(texts, new TopicMatcher(greedy, []), showIds: false).Precision < LeastPrecision);
    }

    private static string Source(LabelledText text, Zone zone) => zone == Zone.Title ? text.Article.Title : text.Article.Text;

    private sealed class Judgement
    {
        private readonly List<LabelledText> _missed;
        private readonly List<LabelledText> _false;
        private readonly bool _showIds;

        public Judgement(IReadOnlyList<LabelledText> texts, TopicMatcher matcher, bool showIds)
        {
            var proposed = texts.Where(text => matcher.Match(text.Article).IsProposed).ToHashSet();
            _missed = [.. texts.Where(text => text.IsUs && !proposed.Contains(text))];
            _false = [.. proposed.Where(text => !text.IsUs)];
            _showIds = showIds;
            var found = proposed.Count - _false.Count;
            Recall = found / (double)(found + _missed.Count);
            Precision = proposed.Count == 0 ? 1 : found / (double)proposed.Count;
        }

        public double Recall { get; }

        public double Precision { get; }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"recall {Recall:0.000}, precision {Precision:0.000}; missed: {Names(_missed)}; proposed without need: {Names(_false)}");

        private string Names(List<LabelledText> texts) => _showIds ? string.Join(", ", texts.Select(text => text.Id)) : string.Create(CultureInfo.InvariantCulture, $"{texts.Count}");
    }
}
