using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

namespace PortalMitra.MediaExposureTests.Outlets;

public sealed class MentionTwinsFinderTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void The_same_path_is_one_article_only_under_the_same_title()
    {
        var staying = One(1, "https://baru.test/berita/7", "Pustaka Ramai", isStaying: true);

        Assert.Single(MentionTwinsFinder.Of([staying], [One(2, "https://lama.test/berita/7", "Pustaka ramai!", day: Day.AddDays(3))]));
        Assert.Empty(MentionTwinsFinder.Of([staying], [One(2, "https://lama.test/berita/7", "Jalan rusak")]));
    }

    [Fact]
    public void The_same_title_is_one_article_on_the_same_day_and_another_on_another_day()
    {
        var staying = One(1, "https://baru.test/a", "Pustaka Ramai", isStaying: true);

        Assert.Single(MentionTwinsFinder.Of([staying], [One(2, "https://lama.test/b", "Pustaka Ramai")]));
        Assert.Empty(MentionTwinsFinder.Of([staying], [One(2, "https://lama.test/b", "Pustaka Ramai", day: Day.AddDays(1))]));
    }

    [Theory]
    [InlineData(ReviewState.New, ReviewState.New, 1)]
    [InlineData(ReviewState.Accepted, ReviewState.Accepted, 1)]
    [InlineData(ReviewState.New, ReviewState.Accepted, 2)]
    [InlineData(ReviewState.Rejected, ReviewState.Unsure, 2)]
    [InlineData(ReviewState.Accepted, ReviewState.Rejected, 1)]
    public void What_people_have_accepted_is_kept_and_between_equals_the_one_of_the_outlet_that_stays(ReviewState staying, ReviewState going, long kept)
    {
        var twins = Assert.Single(MentionTwinsFinder.Of([One(1, "https://baru.test/a", "Pustaka", staying, isStaying: true)], [One(2, "https://lama.test/a", "Pustaka", going)]));

        Assert.Equal((kept, 3 - kept), (twins.Kept.Id, twins.SetAside.Id));
    }

    [Fact]
    public void Each_mention_is_the_twin_of_one_other_at_the_most() => Assert.Single(MentionTwinsFinder.Of(
        [One(1, "https://baru.test/a", "Pustaka", isStaying: true)], [One(2, "https://lama.test/a", "Pustaka"), One(3, "https://lama.test/b", "Pustaka")]));

    private static TwinMention One(long id, string url, string title, ReviewState state = ReviewState.New, DateOnly? day = null, bool isStaying = false) =>
        new(id, url, title, day ?? Day, state, isStaying);
}
