using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.MediaExposureTests.Matching;

public sealed class TopicPersonTests
{
    [Theory]
    [InlineData("Rahma Yunita", null, null, null)]
    [InlineData("Rahma Yunita | Kepala Dispusip", "Kepala Dispusip", null, null)]
    [InlineData("Rahma Yunita | Kepala Dispusip | 2021-02-26 | 2025-02-20", "Kepala Dispusip", "2021-02-26", "2025-02-20")]
    [InlineData("Rahma Yunita | Kepala Dispusip | | 2025-02-20", "Kepala Dispusip", null, "2025-02-20")]
    [InlineData("Rahma Yunita | | 2021-02-26", null, "2021-02-26", null)]
    [InlineData("Rahma Yunita | 2021-02-26 | 2025-02-20", null, "2021-02-26", "2025-02-20")]
    [InlineData("Rahma Yunita | 26/2/2021", null, "2021-02-26", null)]
    public void A_line_is_a_person(string line, string? office, string? from, string? until)
    {
        var read = TopicPerson.Parse(line);

        Assert.Null(read.Error);
        Assert.Equal(new TopicPerson("Rahma Yunita", office, Day(from), Day(until)), read.Person);
    }

    [Theory]
    [InlineData("| Kepala Dispusip", PersonLineError.NoName)]
    [InlineData("2021 | Kepala", PersonLineError.NoName)]
    [InlineData("Rahma | Kepala | 2021-13-45", PersonLineError.BadDay)]
    [InlineData("Rahma | Kepala | kemarin | besok", PersonLineError.BadDay)]
    [InlineData("Rahma | Kepala | 2025-02-20 | 2021-02-26", PersonLineError.EndBeforeStart)]
    [InlineData("Rahma | Kepala | 2021-02-26 | 2025-02-20 | lagi", PersonLineError.TooManyParts)]
    public void A_broken_line_says_what_is_wrong(string line, PersonLineError error) => Assert.Equal((null, error), (TopicPerson.Parse(line).Person, TopicPerson.Parse(line).Error));

    [Theory]
    [InlineData("2021-02-25", false)]
    [InlineData("2021-02-26", true)]
    [InlineData("2025-02-20", true)]
    [InlineData("2025-02-21", false)]
    [InlineData(null, true)]
    public void A_person_speaks_for_us_while_in_office(string? day, bool counts)
    {
        var topic = Topic("Rahma Yunita | Kepala Dispusip | 2021-02-26 | 2025-02-20");

        var result = new TopicMatcher(topic, []).Match("Rahma Yunita Buka Pekan Baca", ["Kepala perpustakaan Rahma Yunita membuka pekan baca."], Day(day));

        Assert.Equal(counts, result.Reasons.Any(reason => reason.Kind == ReasonKind.PersonInOffice));
        Assert.Equal(counts, result.IsProposed);
    }

    [Fact]
    public void A_person_beside_neither_subject_nor_office_nor_regency_is_anybody_of_that_name() =>
        Assert.Empty(new TopicMatcher(Topic("Rahma Yunita | Kepala Dispusip"), []).Match("Rahma Yunita Juara Lari", ["Rahma Yunita menang di Padang."]).Reasons);

    private static Topic Topic(string people) =>
        new() { Slug = "orang", Name = "Orang", SubjectTerms = "perpustakaan", PlaceTerms = "Lima Puluh Kota", AmbiguousPlaceTerms = "", ContextTerms = "", OtherPlaceTerms = "Padang", People = people };

    private static DateOnly? Day(string? written) => written is null ? null : DateOnly.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
}
