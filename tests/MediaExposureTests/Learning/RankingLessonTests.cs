using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Learning;
using Xunit.Abstractions;

namespace PortalMitra.MediaExposureTests.Learning;

public sealed class RankingLessonTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(60, 1.0)]
    [InlineData(200, 0.9)]
    [InlineData(1000, 0.85)]
    public void What_was_planted_is_learnt_and_beats_the_score(int count, double signal)
    {
        var learnt = Told(RankingLesson.Learn(Planted.Lessons(count, signal)));
        Assert.Equal(RankingOutcome.Good, learnt.Outcome);
        Assert.True(learnt.Measure!.Auc > learnt.Measure.BaselineAuc + 0.2);
        var weights = learnt.Model!.Traits.ToDictionary(trait => trait.Name, trait => trait.Weight);
        Assert.All(Planted.Liked, word => Assert.True(weights[MentionTraits.Word + word] > 0.3, word));
        Assert.All(Planted.Disliked, word => Assert.True(weights[MentionTraits.Word + word] < -0.3, word));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Noise_is_refused(int seed)
    {
        var learnt = Told(RankingLesson.Learn(Planted.Lessons(300, 0.5, seed)));
        Assert.Equal(RankingOutcome.TooWeak, learnt.Outcome);
        Assert.InRange(learnt.Measure!.Auc, 0.35, 0.65);
    }

    [Fact]
    public void Outcomes_dealt_out_anew_give_chance_and_are_refused()
    {
        var lessons = Planted.Lessons(300, 1);
        var permuted = Enumerable.Range(1, 10).Select(seed => Told(RankingLesson.Learn(Planted.Permuted(lessons, seed)))).ToList();
        Assert.All(permuted, learnt => Assert.Equal(RankingOutcome.TooWeak, learnt.Outcome));
        Assert.InRange(permuted.Average(learnt => learnt.Measure!.Auc), 0.45, 0.55);
    }

    [Fact]
    public void Where_the_score_alone_is_as_good_it_stays_in_charge()
    {
        var learnt = Told(RankingLesson.Learn(Planted.Lessons(300, 0.5, scoreTells: true)));
        Assert.Equal((RankingOutcome.NotBetter, 1.0), (learnt.Outcome, learnt.Measure!.BaselineAuc));
    }

    [Fact]
    public void Copies_of_one_text_cannot_make_noise_look_learnt()
    {
        // Each text stands at four outlets and was decided alike there; its own word tells all, but only to one who has seen a copy of it.
        var texts = Planted.Lessons(60, 0.5);
        var copies = texts.SelectMany((text, number) => Enumerable.Range(0, 4).Select(copy => text with
        {
            MentionId = (number * 4) + copy,
            Traits = [.. text.Traits, new Trait($"{MentionTraits.Word}khas{number}", 1)],
        })).ToList();
        Assert.Equal(RankingOutcome.TooWeak, Told(RankingLesson.Learn(copies)).Outcome);
        var apart = copies.ConvertAll(copy => copy with { StoryId = copy.MentionId });
        Assert.True(Told(RankingLesson.Learn(apart)).Measure!.Auc > 0.9);
    }

    [Theory]
    [InlineData(39, 20)]
    [InlineData(40, 9)]
    [InlineData(40, 31)]
    public void Too_few_decisions_or_too_few_of_one_sort_teach_nothing(int count, int accepted)
    {
        var lessons = Enumerable.Range(1, count).Select(number => Planted.Of(number, number, number <= accepted, number <= accepted ? "lapak" : "tender", "", 30)).ToList();
        var learnt = RankingLesson.Learn(lessons);
        Assert.Equal((RankingOutcome.TooFew, null, null), (learnt.Outcome, learnt.Measure, learnt.Model));
    }

    [Fact]
    public void Forty_with_ten_of_each_are_enough() =>
        Assert.Equal(RankingOutcome.Good, RankingLesson.Learn(Enumerable.Range(1, 40).Select(number => Planted.Of(number, number, number <= 10, number <= 10 ? "lapak" : "tender", "", 30))).Outcome);

    [Fact]
    public void The_same_decisions_give_the_same_bytes_in_whatever_order_they_come()
    {
        var lessons = Planted.Lessons(300, 0.9);
        var first = RankingLesson.Learn(lessons);
        var shuffled = lessons.ToArray();
        new Random(7).Shuffle(shuffled);
        var second = RankingLesson.Learn(shuffled);
        Assert.Equal(first.Model!.Write(), second.Model!.Write());
        Assert.Equal(first.Measure, second.Measure);
    }

    [Fact]
    public void Words_met_once_or_twice_are_left_out_and_no_more_than_two_hundred_kept()
    {
        var lessons = Enumerable.Range(1, 120).Select(number => Planted.Of(
            number, number, number % 2 == 0, number <= 2 ? "langka" : "sering", string.Join(' ', Enumerable.Range(0, 300).Where(word => (word + number) % 7 < 3).Select(Letters)), 30)).ToList();
        var words = TraitSelection.Of(lessons).Where(trait => trait.Name.StartsWith(MentionTraits.Word, StringComparison.Ordinal)).ToList();
        Assert.Equal(TraitSelection.MostWords, words.Count);
        Assert.DoesNotContain(words, word => word.Name == "word:langka");
    }

    [Fact]
    public void An_outlet_whose_articles_are_mostly_rejected_moves_down()
    {
        var lessons = Planted.Lessons(100, 0.5).ConvertAll(lesson => lesson with
        {
            Traits = [.. lesson.Traits.Where(trait => !trait.Name.StartsWith(MentionTraits.Outlet, StringComparison.Ordinal)), new Trait($"{MentionTraits.Outlet}{(lesson.IsAccepted ? 1 : 2)}", 1)],
        });
        var weights = RankingModel.Fit(lessons).Traits.ToDictionary(trait => trait.Name, trait => trait);
        Assert.True(weights["outlet:1"].Weight > 1 && weights["outlet:2"].Weight < -1);
        Assert.Equal((0, 40), (weights["outlet:2"].Accepted, weights["outlet:2"].Total));
    }

    [Fact]
    public void A_place_is_told_on_the_scale_of_the_scores()
    {
        var model = RankingModel.Fit(Planted.Lessons(200, 1));
        var (best, worst) = (MentionTraits.Of("Lapak dongeng pustakawan nagari", "", "[]", 1, 30), MentionTraits.Of("Tender pilkada kecelakaan", "", "[]", 1, 30));
        Assert.Equal((1.0, 0.0), (model.Place(best), model.Place(worst)));
        Assert.Equal(model.Scores[0], model.Priority(worst));
        Assert.True(model.Priority(best) >= model.Scores[^1]);
    }

    private static string Letters(int number) => $"kata{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";

    private LearntRanking Told(LearntRanking learnt)
    {
        output.WriteLine($"{learnt.Examples} decisions, {learnt.Accepted} accepted: {learnt.Outcome}, {learnt.Measure}");
        return learnt;
    }
}
