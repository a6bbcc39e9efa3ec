using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Review;

namespace PortalMitra.MediaExposureTests.Review;

public sealed class ReviewFilterTests
{
    private const string Everything =
        "status=diterima&media=kabar&jenis-media=cetak&jenis=rilis&nagari=taeh-bukik&topik=perpustakaan&dari=2026-10-01&sampai=2026-12-31"
        + "&skor-dari=2.5&skor-sampai=9&otomatis=ya&peringatan=tanpa&asal=temuan&cari=gerobak%20baca&urut=terlama";

    [Fact]
    public void What_stands_in_the_address_is_read_and_written_as_it_was() => Assert.Equal(Everything, ReviewFilter.Read(Everything).ToString());

    [Fact]
    public void Each_part_is_read()
    {
        var filter = ReviewFilter.Read(Everything);

        Assert.Equal((ReviewState.Accepted, OutletType.Print, MentionKind.Release, ReviewSort.Oldest), (filter.List, filter.OutletType, filter.Kind, filter.Order));
        Assert.Equal((25, 90, true, false, false), (filter.ScoreFrom, filter.ScoreTo, filter.IsAutomatic, filter.HasWarnings, filter.IsByHand));
        Assert.Equal(["gerobak", "baca"], filter.Words);
    }

    [Theory]
    [InlineData("status=entah&jenis=&dari=31-12-2026&skor-dari=banyak&otomatis=mungkin&urut=acak&cari=%20%00")]
    [InlineData("")]
    [InlineData("handler=Many&id=7&mulai=1.2")]
    public void What_cannot_be_read_is_left_out(string query) => Assert.Equal(new ReviewFilter(), ReviewFilter.Read(query));

    [Theory]
    [InlineData("7,5", 75)]
    [InlineData("7.5", 75)]
    [InlineData("-1", -10)]
    public void A_score_may_be_written_with_comma_or_point(string score, int tenths) => Assert.Equal(tenths, ReviewFilter.Read($"skor-dari={score}").ScoreFrom);

    [Theory]
    [InlineData("", ReviewSort.Priority)]
    [InlineData("status=ragu", ReviewSort.Priority)]
    [InlineData("status=diterima", ReviewSort.Decided)]
    [InlineData("status=diterima&urut=terbaru", ReviewSort.Newest)]
    [InlineData("status=baru&urut=diputuskan", ReviewSort.Priority)]
    public void What_waits_is_read_by_priority_and_what_is_decided_by_its_decision(string query, object expected) =>
        Assert.Equal(expected, ReviewFilter.Read(query).Order);

    [Theory]
    [InlineData("status=ragu&urut=terbaru", false)]
    [InlineData("status=ragu&media=kabar", true)]
    public void List_and_order_alone_narrow_nothing(string query, bool expected) => Assert.Equal(expected, ReviewFilter.Read(query).IsNarrowed);

    [Theory]
    [InlineData("450.12", 450, 12)]
    [InlineData("-3.1", -3, 1)]
    public void A_place_is_read_as_it_is_written(string text, long key, long id)
    {
        Assert.Equal(new ReviewCursor(key, id), ReviewCursor.Read(text));
        Assert.Equal(text, new ReviewCursor(key, id).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("a.b")]
    [InlineData("99999999999999999999.1")]
    public void A_place_that_is_none_is_null(string text) => Assert.Null(ReviewCursor.Read(text));
}
