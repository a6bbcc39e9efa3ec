using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

namespace PortalMitra.MediaExposureTests.Topics;

public sealed class TopicProblemsTests
{
    [Fact]
    public async Task The_topic_of_the_set_up_has_none()
    {
        await using var portal = await PortalFixture.CreateAsync();

        var topic = await portal.QueryAsync(database => database.Set<Topic>().SingleAsync());

        Assert.Empty(TopicProblems.Of(TopicInput.Of(topic)).Select(problem => $"{problem.Field} {problem.Words} {string.Join(' ', problem.Arguments)}"));
    }

    [Theory]
    [InlineData(nameof(TopicInput.OwnNames), nameof(TopicInput.NotUsTerms))]
    [InlineData(nameof(TopicInput.PlaceTerms), nameof(TopicInput.OtherPlaceTerms))]
    [InlineData(nameof(TopicInput.PlaceTerms), nameof(TopicInput.AmbiguousPlaceTerms))]
    public void A_name_in_two_lists_that_contradict_each_other_is_named_whatever_its_capitals(string one, string other)
    {
        var input = Sound();
        typeof(TopicInput).GetProperty(one)!.SetValue(input, "Pustaka  Kejora");
        typeof(TopicInput).GetProperty(other)!.SetValue(input, "lain\nPUSTAKA kejora.");

        var problem = Assert.Single(TopicProblems.Of(input));

        Assert.Equal((one, "Topic.InTwoLists", "Pustaka  Kejora"), (problem.Field, problem.Words, problem.Arguments[0]));
    }

    [Theory]
    [InlineData("", "Topic.AskFrom.Bad")]
    [InlineData("0", "Topic.AskFrom.Bad")]
    [InlineData("-2", "Topic.AskFrom.Bad")]
    [InlineData("101", "Topic.AskFrom.Bad")]
    [InlineData("2,5", null)]
    [InlineData("2.5", null)]
    [InlineData("1.000", null)]
    public void A_threshold_is_a_number_however_it_is_written(string typed, string? words)
    {
        var input = Sound();
        input.AskFrom = typed;

        Assert.Equal(words, TopicProblems.Of(input).FirstOrDefault()?.Words);
    }

    [Theory]
    [InlineData("3", "2", "Topic.AcceptFrom.Below")]
    [InlineData("3", "", "Topic.AcceptFrom.Bad")]
    [InlineData("3", "3", null)]
    public void Accepting_needs_a_score_that_is_not_below_asking(string ask, string accept, string? words)
    {
        var input = Sound();
        (input.AskFrom, input.Accepts, input.AcceptFrom) = (ask, true, accept);

        Assert.Equal(words, TopicProblems.Of(input).FirstOrDefault()?.Words);
    }

    [Theory]
    [InlineData("", "Kepala Dinas", "", "", "Topic.Person.NoName")]
    [InlineData("Sri", "", "2021-02-26", "2021-02-25", "Topic.Person.EndBeforeStart")]
    [InlineData("Sri", "", "26 Februari", "", "Topic.Person.BadDay")]
    [InlineData("Sri | Kepala", "", "", "", "Topic.Person.Bar")]
    [InlineData("Sri", "", "", "2021-02-25", null)]
    [InlineData("Sri", "Kepala", "", "", null)]
    [InlineData("", "", "", "", null)]
    public void A_row_of_people_is_refused_for_what_is_wrong_with_it(string name, string office, string from, string until, string? words)
    {
        var input = Sound();
        input.People = [new PersonInput(), new PersonInput { Name = name, Office = office, From = from, Until = until }];

        var problem = TopicProblems.Of(input).FirstOrDefault();

        Assert.Equal(words, problem?.Words);
        Assert.True(problem is null || problem.Field.StartsWith("People[1].", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Sri Rahayu")]
    [InlineData("Sri Rahayu | Kepala Dinas")]
    [InlineData("Sri Rahayu | Kepala Dinas | 2021-02-26 | 2025-02-20")]
    [InlineData("Sri Rahayu | Kepala Dinas |  | 2025-02-20")]
    [InlineData("Sri Rahayu |  | 2021-02-26")]
    public void A_person_comes_back_from_the_form_as_stored(string line) => Assert.Equal(line, PersonInput.Of(line).ToLine());

    [Fact]
    public void A_query_alone_is_a_topic_and_one_that_cannot_be_read_is_refused()
    {
        var input = new TopicInput { Name = "Kueri", Query = "\"duta baca\"" };
        var broken = new TopicInput { Name = "Kueri", Query = "(duta" };

        Assert.Empty(TopicProblems.Of(input));
        Assert.Equal("Query.NotReadable", Assert.Single(TopicProblems.Of(broken)).Words);
    }

    [Theory]
    [InlineData("Festival Literasi 2026", "festival-literasi-2026")]
    [InlineData("  Café & Pustaka! ", "cafe-pustaka")]
    [InlineData("…", "topik")]
    [InlineData("Baru", "baru-2")]
    [InlineData("Ada", "ada-3")]
    public void An_address_is_made_of_the_name_and_is_free(string name, string slug) => Assert.Equal(slug, TopicSlug.Free(name, ["ada", "ada-2"]));

    private static TopicInput Sound() => new() { Name = "Pustaka", SubjectTerms = "pustaka kita", AskFrom = "2" };
}
