using System.Globalization;

namespace PortalMitra.CrawlingTests.Feeds;

public sealed class FeedDateTests : FeedTest
{
    [Theory]
    [InlineData("Mon, 12 Jan 2026 10:15:30 +0700", "2026-01-12T10:15:30+07:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 -0530", "2026-01-12T10:15:30-05:30")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 +07:00", "2026-01-12T10:15:30+07:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 +07", "2026-01-12T10:15:30+07:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 GMT", "2026-01-12T10:15:30+00:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 GMT+0700", "2026-01-12T10:15:30+07:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 UTC+7", "2026-01-12T10:15:30+07:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 Z", "2026-01-12T10:15:30+00:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 EST", "2026-01-12T10:15:30-05:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 WIB", "2026-01-12T10:15:30+07:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 WITA", "2026-01-12T10:15:30+08:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 wit", "2026-01-12T10:15:30+09:00")]
    [InlineData("Mon, 12 Jan 2026 10:15 +0700", "2026-01-12T10:15:00+07:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30", "2026-01-12T10:15:30+00:00")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 XYZ", "2026-01-12T10:15:30+00:00")]
    [InlineData("12 Jan 2026", "2026-01-12T00:00:00+00:00")]
    [InlineData("Mon, 2 Feb 2026 1:05:00 GMT", "2026-02-02T01:05:00+00:00")]
    [InlineData("Monday, 12-Jan-26 10:15:30 GMT", "2026-01-12T10:15:30+00:00")]
    [InlineData("Mon, 12 January 2026 10:15:30 GMT", "2026-01-12T10:15:30+00:00")]
    [InlineData("Thu, 31 Dec 2026 24:00:00 GMT", "2027-01-01T00:00:00+00:00")]
    [InlineData("Thu, 31 Dec 2026 23:59:60 GMT", "2027-01-01T00:00:00+00:00")]
    [InlineData("\n  Mon, 12 Jan 2026 10:15:30 +0700 \n", "2026-01-12T10:15:30+07:00")]
    public void Rfc_822_is_read(string written, string date) => Assert.Equal(date, Published(written));

    [Theory]
    [InlineData("Sun, 06 Nov 94 08:49:37 GMT", "1994-11-06T08:49:37+00:00")]
    [InlineData("Thu, 01 Jan 70 00:00:00 GMT", "1970-01-01T00:00:00+00:00")]
    [InlineData("Tue, 31 Dec 69 00:00:00 GMT", "2069-12-31T00:00:00+00:00")]
    [InlineData("Mon, 12 Jan 26 10:15:30 GMT", "2026-01-12T10:15:30+00:00")]
    public void Two_digits_of_a_year_are_of_our_time(string written, string date) => Assert.Equal(date, Published(written));

    [Theory]
    [InlineData("Januari", 1)]
    [InlineData("Februari", 2)]
    [InlineData("Pebruari", 2)]
    [InlineData("Maret", 3)]
    [InlineData("April", 4)]
    [InlineData("Mei", 5)]
    [InlineData("Juni", 6)]
    [InlineData("Juli", 7)]
    [InlineData("Agustus", 8)]
    [InlineData("Agu", 8)]
    [InlineData("Ags", 8)]
    [InlineData("Agt", 8)]
    [InlineData("September", 9)]
    [InlineData("Sept", 9)]
    [InlineData("Oktober", 10)]
    [InlineData("OKT", 10)]
    [InlineData("November", 11)]
    [InlineData("Nopember", 11)]
    [InlineData("Nop", 11)]
    [InlineData("Desember", 12)]
    [InlineData("Des", 12)]
    [InlineData("May", 5)]
    [InlineData("Aug", 8)]
    [InlineData("Oct", 10)]
    [InlineData("Dec", 12)]
    public void Months_are_known_in_both_languages(string name, int month) =>
        Assert.Equal($"2026-{month:00}-12T10:15:00+07:00", Published($"Senin, 12 {name} 2026 10:15:00 WIB"));

    [Theory]
    [InlineData("2026-01-12T10:15:30+07:00", "2026-01-12T10:15:30+07:00")]
    [InlineData("2026-01-12T10:15:30.123456Z", "2026-01-12T10:15:30+00:00")]
    [InlineData("2026-01-12T10:15:30,5+0700", "2026-01-12T10:15:30+07:00")]
    [InlineData("2026-01-12T10:15:30+07", "2026-01-12T10:15:30+07:00")]
    [InlineData("2026-01-12T10:15Z", "2026-01-12T10:15:00+00:00")]
    [InlineData("2026-01-12t10:15:30z", "2026-01-12T10:15:30+00:00")]
    [InlineData("2026-01-12 10:15:30", "2026-01-12T10:15:30+00:00")]
    [InlineData("2026-01-12 10:15:30 WIB", "2026-01-12T10:15:30+07:00")]
    [InlineData("20260112T101530Z", "2026-01-12T10:15:30+00:00")]
    [InlineData("2026-01-12", "2026-01-12T00:00:00+00:00")]
    [InlineData("2026/01/12 10:15", "2026-01-12T10:15:00+00:00")]
    [InlineData("2026-05", "2026-05-01T00:00:00+00:00")]
    [InlineData("2026", "2026-01-01T00:00:00+00:00")]
    [InlineData(" 2026-01-12T10:15:30Z ", "2026-01-12T10:15:30+00:00")]
    public void Rfc_3339_and_its_relations_are_read(string written, string date) => Assert.Equal(date, Published(written));

    [Theory]
    [InlineData("Mon Jan 12 10:15:30 2026", "2026-01-12T10:15:30+00:00")]
    [InlineData("Mon Jan  5 10:15:30 WIB 2026", "2026-01-05T10:15:30+07:00")]
    [InlineData("January 12, 2026", "2026-01-12T00:00:00+00:00")]
    [InlineData("Jan 12th, 2026 10:15 +0700", "2026-01-12T10:15:00+07:00")]
    [InlineData("Jan 12, 2026 10:15 AM", "2026-01-12T10:15:00+00:00")]
    [InlineData("Jan 12, 2026 10:15 p.m. WIB", "2026-01-12T22:15:00+07:00")]
    [InlineData("Jan 12, 2026 12:15am", "2026-01-12T00:15:00+00:00")]
    [InlineData("12 Jan 2026 12:15 PM", "2026-01-12T12:15:00+00:00")]
    public void The_month_may_come_first_and_the_day_have_two_halves(string written, string date) => Assert.Equal(date, Published(written));

    [Theory]
    [InlineData("Senin, 12 Januari 2026 | 10:15 WIB")]
    [InlineData("12 Januari 2026 pukul 10.15 WIB")]
    [InlineData("Senin, 12 Januari 2026 - 10.15.00 WIB")]
    [InlineData("2026-1-12 10:15 WIB")]
    public void The_time_is_found_as_outlets_write_it(string written) => Assert.Equal("2026-01-12T10:15:00+07:00", Published(written));

    [Theory]
    [InlineData("baru saja")]
    [InlineData("Mon, 32 Jan 2026 10:15:30 GMT")]
    [InlineData("Mon, 30 Feb 2026 10:15:30 GMT")]
    [InlineData("Mon, 12 Jan 2026 25:15:30 GMT")]
    [InlineData("Mon, 12 Jan 2026 10:60:30 GMT")]
    [InlineData("Mon, 12 Jan 2026 10:15:30 +1500")]
    [InlineData("Mon, 12 Jan 126 10:15:30 GMT")]
    [InlineData("Mon, 12 Xyz 2026 10:15:30 GMT")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-12T10:15:30Z")]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("1768188930")]
    [InlineData("12/01/2026")]
    [InlineData("01-12-2026 10:15")]
    [InlineData("Hak cipta 2026")]
    [InlineData("2026 Kabar Luhak")]
    [InlineData("20260112101530")]
    [InlineData("\u0662\u0660\u0662\u0666-\u0660\u0661-\u0661\u0662")]
    [InlineData("\u0661\u0662 Jan \u0662\u0660\u0662\u0666")]
    public void Garbage_is_no_date(string written) => Assert.Null(Published(written));

    [Fact]
    public void A_text_too_long_for_a_date_is_none() => Assert.Null(Published(new string(' ', 100) + "12 Jan 2026" + new string('x', 100)));

    [Fact]
    public void The_culture_of_the_machine_takes_no_part()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            Assert.Equal("2026-04-12T10:15:30+07:00", Published("SUN, 12 APRIL 2026 10:15:30 WIB"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string? Published(string written) =>
        Item($"<pubDate>{written}</pubDate>").Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
