using System.Globalization;
using PortalMitra.Extraction.Dates;

namespace PortalMitra.ExtractionTests.Dates;

/// <summary>Every text is read on Monday, 12 January 2026, 10.15 WIB.</summary>
public sealed class DateReaderTests
{
    private static readonly DateTimeOffset Fetched = new(2026, 1, 12, 3, 15, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Senin, 12 Januari 2026 | 10:15 WIB")]
    [InlineData("Senin, 12 Januari 2026 10.15 WIB")]
    [InlineData("Senin, 12 Januari 2026, 10:15:00 WIB")]
    [InlineData("Senin, 12 Januari 2026 - 10:15 WIB")]
    [InlineData("Senin, 12 Januari 2026 – 10.15 WIB")]
    [InlineData("Senin, 12 Januari 2026 / 10:15 WIB")]
    [InlineData("Senin, 12 Januari 2026 • 10:15 WIB")]
    [InlineData("Senin, 12 Januari 2026 · 10:15 WIB")]
    [InlineData("Senin, 12 Januari 2026 (10:15 WIB)")]
    [InlineData("Senin, 12 Januari 2026 10:15 (WIB)")]
    [InlineData("Senin, 12 Januari 2026 pukul 10.15 WIB")]
    [InlineData("Senin, 12 Januari 2026, Pukul: 10.15 WIB")]
    [InlineData("Senin, 12 Januari 2026 jam 10.15 wib")]
    [InlineData("SENIN, 12 JANUARI 2026 10:15 WIB")]
    [InlineData("Redaksi - 12 Jan 2026, 10:15 WIB")]
    [InlineData("12-Jan-2026 10:15 WIB")]
    [InlineData("January 12, 2026 at 10:15 AM WIB")]
    [InlineData("Jan. 12th, 2026 10:15 a.m. WIB")]
    [InlineData("12/1/2026 10:15 WIB")]
    [InlineData("12/01/2026, 10.15 WIB")]
    [InlineData("12-01-2026 10:15:00 WIB")]
    [InlineData("12.01.2026 | 10:15 WIB")]
    [InlineData("(12/1/2026, pukul 10.15 WIB)")]
    [InlineData("12 Januari 2026 03:15 UTC")]
    [InlineData("12 Januari 2026 03:15 GMT")]
    [InlineData("12 Januari 2026 10:15 GMT+7")]
    [InlineData("12 Januari 2026 10:15 GMT +7")]
    [InlineData("12 Januari 2026 10:15 GMT+0700")]
    [InlineData("12 Januari 2026 10:15 GMT+07:00")]
    [InlineData("12 Januari 2026 10:15 UTC+7")]
    [InlineData("2026-01-12T10:15:00+07:00")]
    [InlineData("2026-01-12T10:15:00+0700")]
    [InlineData("2026-01-12T10:15+07")]
    [InlineData("2026-01-12T03:15:00Z")]
    [InlineData("2026-01-12T03:15:00.000Z")]
    [InlineData("2026-01-12t03:15:00z")]
    [InlineData("2026-01-11T22:15:00-05:00")]
    [InlineData("2026-01-12 10:15:00 WIB")]
    [InlineData("2026-01-12 10:15 GMT+7")]
    [InlineData("2026-01-12 10:15 AM WIB")]
    [InlineData("2026/01/12 10:15:00 WIB")]
    [InlineData("2026-01-12, 10:15 WIB")]
    public void One_minute_is_read_however_it_is_written(string text)
    {
        var date = DateReader.Find(text, Fetched);

        Assert.NotNull(date);
        Assert.Equal(Fetched, date.At);
        Assert.True(date.HasTime);
        Assert.False(date.ZoneAssumed);
    }

    [Theory]
    [InlineData("Senin, 5 Januari 2026", 2026, 1, 5)]
    [InlineData("Selasa, 6 Januari 2026", 2026, 1, 6)]
    [InlineData("Rabu, 7 Januari 2026", 2026, 1, 7)]
    [InlineData("Kamis, 8 Januari 2026", 2026, 1, 8)]
    [InlineData("Jumat, 9 Januari 2026", 2026, 1, 9)]
    [InlineData("Jum'at, 9 Januari 2026", 2026, 1, 9)]
    [InlineData("Sabtu, 10 Januari 2026", 2026, 1, 10)]
    [InlineData("Minggu, 11 Januari 2026", 2026, 1, 11)]
    [InlineData("Minggu 11 Januari 2026", 2026, 1, 11)]
    [InlineData("Ahad, 11 Januari 2026", 2026, 1, 11)]
    [InlineData("Sabtu (10/1/2026)", 2026, 1, 10)]
    [InlineData("4/11/2025", 2025, 11, 4)]
    [InlineData("2025-1-5", 2025, 1, 5)]
    [InlineData("29 Februari 2024", 2024, 2, 29)]
    public void A_day_without_an_hour_is_its_midnight_in_WIB(string text, int year, int month, int day)
    {
        var date = DateReader.Find(text, Fetched);

        Assert.Equal(new ReadDate(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromHours(7)), date!.Raw, HasTime: false, ZoneAssumed: false), date with { Index = 0, MonthFirst = null });
    }

    [Theory]
    [InlineData(1, "Januari", "January", "Jan", "Jan.", "JANUARI")]
    [InlineData(2, "Februari", "Pebruari", "February", "Feb", "Peb")]
    [InlineData(3, "Maret", "March", "Mar", "mar.")]
    [InlineData(4, "April", "Apr", "APR")]
    [InlineData(5, "Mei", "May", "MEI")]
    [InlineData(6, "Juni", "June", "Jun")]
    [InlineData(7, "Juli", "July", "Jul")]
    [InlineData(8, "Agustus", "August", "Agu", "Ags", "Agt", "Agust", "Aug")]
    [InlineData(9, "September", "Sept", "Sep", "Sept.")]
    [InlineData(10, "Oktober", "October", "Okt", "Oct")]
    [InlineData(11, "November", "Nopember", "Nov", "Nop")]
    [InlineData(12, "Desember", "December", "Des", "Dec")]
    public void A_month_has_its_long_and_short_names_in_both_languages(int month, params string[] names) =>
        Assert.All(names, name =>
        {
            Assert.Equal(month, DateReader.Find($"17 {name} 2025", Fetched)?.At.Month);
            Assert.Equal(month, DateReader.Find($"{name} 17, 2025", Fetched)?.At.Month);
        });

    /// <summary>Genitives, shortenings, capitals, ordinals and "of" as the press of each language writes them.</summary>
    [Theory]
    [InlineData("19. Oktober 2019")]
    [InlineData("Sa., 19. Okt. 2019")]
    [InlineData("19 octobre 2019")]
    [InlineData("19 oct. 2019")]
    [InlineData("19 de octubre de 2019")]
    [InlineData("19 octubre, 2019")]
    [InlineData("19 de outubro de 2019")]
    [InlineData("19 ottobre 2019")]
    [InlineData("19 OTT 2019")]
    [InlineData("19 oktober 2019")]
    [InlineData("zaterdag 19 okt 2019")]
    [InlineData("19 października 2019 r.")]
    [InlineData("19. října 2019")]
    [InlineData("19. októbra 2019")]
    [InlineData("19 Ekim 2019 Cumartesi")]
    [InlineData("19 октября 2019 г.")]
    [InlineData("19 окт 2019")]
    [InlineData("19 жовтня 2019")]
    [InlineData("19. lokakuuta 2019")]
    [InlineData("19. oktober 2019")]
    [InlineData("2019. október 19.")]
    [InlineData("2019. okt. 19.")]
    [InlineData("2019. 10. 19.")]
    [InlineData("2019.10.19")]
    [InlineData("19 Οκτωβρίου 2019")]
    [InlineData("19 octombrie 2019")]
    [InlineData("19 أكتوبر 2019")]
    [InlineData("19 באוקטובר 2019")]
    [InlineData("2019年10月19日")]
    [InlineData("2019年 10月 19日")]
    [InlineData("2019년 10월 19일")]
    [InlineData("19th of October, 2019")]
    [InlineData("October 19th, 2019")]
    [InlineData("OCTOBER 19 2019")]
    [InlineData("Oct-19-2019")]
    [InlineData("19 th October 2019")]
    [InlineData("19. 10. 2019")]
    [InlineData("19-10-2019")]
    [InlineData("10/19/2019")]
    [InlineData("2019/10/19")]
    public void A_day_is_read_in_many_languages(string text) => Assert.Equal(new DateTime(2019, 10, 19), DateReader.Find(text, Fetched)?.At.Date);

    [Theory]
    [InlineData(2, "2 février 2020", "2 févr. 2020", "2 lutego 2020", "2 února 2020", "2 Şubat 2020", "2 февраля 2020", "2 helmikuuta 2020", "2. Feber 2020", "2 febbraio 2020")]
    [InlineData(3, "2. März 2020", "2 maart 2020", "2 mars 2020", "2 marca 2020", "2 března 2020", "2 mart 2020", "2 марта 2020", "2 березня 2020", "2 março 2020")]
    [InlineData(5, "2. Mai 2020", "2 maj 2020", "2 maja 2020", "2 května 2020", "2 Mayıs 2020", "2 мая 2020", "2 травня 2020", "2 maggio 2020", "2 Μαΐου 2020")]
    [InlineData(7, "2 juillet 2020", "2 lipca 2020", "2 července 2020", "2 Temmuz 2020", "2 июля 2020", "2 липня 2020", "2 luglio 2020", "2020. július 2.")]
    [InlineData(8, "2 août 2020", "2 aout 2020", "2 sierpnia 2020", "2 srpna 2020", "2 Ağustos 2020", "2 августа 2020", "2 серпня 2020", "2 augustus 2020", "2 Ogos 2020")]
    [InlineData(11, "2 listopada 2020", "2 listopadu 2020", "2 Kasım 2020", "2 KASIM 2020", "2 ноября 2020", "2 листопада 2020", "2 noviembre 2020", "2 marraskuuta 2020")]
    [InlineData(12, "2 décembre 2020", "2 grudnia 2020", "2 prosince 2020", "2 Aralık 2020", "2 декабря 2020", "2 грудня 2020", "2 dicembre 2020", "2 dezembro 2020")]
    public void Months_have_names_in_many_languages(int month, params string[] texts) =>
        Assert.All(texts, text => Assert.Equal(new DateTime(2020, month, 2), DateReader.Find(text, Fetched)?.At.Date));

    [Theory]
    [InlineData("1er mai 2020")]
    [InlineData("1 er mai 2020")]
    [InlineData("1º de mayo de 2020")]
    [InlineData("1° maggio 2020")]
    [InlineData("May 1st, 2020")]
    [InlineData("1. Mai 2020")]
    public void The_first_of_a_month_may_be_an_ordinal(string text) => Assert.Equal(new DateTime(2020, 5, 1), DateReader.Find(text, Fetched)?.At.Date);

    [Theory]
    [InlineData("12.01.2026 um 10:15 Uhr")]
    [InlineData("12. Januar 2026, 10.15 Uhr")]
    [InlineData("12 janvier 2026 à 10h15")]
    [InlineData("12 janvier 2026 à 10 h", 0)]
    [InlineData("12 de enero de 2026 a las 10:15")]
    [InlineData("12 gennaio 2026 alle ore 10:15")]
    [InlineData("12 januari 2026 om 10:15 uur")]
    [InlineData("2026年1月12日 10:15")]
    [InlineData("2026年1月12日（月）10時15分")]
    [InlineData("10:15, 12 Januari 2026")]
    [InlineData("10:15 - 12.01.2026")]
    [InlineData("12 Januari 2026 10 AM", 0)]
    [InlineData("12.01.2026, 10 Uhr", 0)]
    public void A_time_stands_beside_its_day_in_many_ways(string text, int minute = 15)
    {
        var date = DateReader.Find(text, Fetched)!;

        Assert.Equal(new DateTime(2026, 1, 12, 10, minute, 0), date.At.DateTime);
        Assert.True(date.ZoneAssumed);
    }

    [Theory]
    [InlineData("Mon, 12 Jan 2026 03:15:00 GMT")]
    [InlineData("Mon, 12 Jan 2026 10:15:00 +0700")]
    [InlineData("Mon Jan 12 10:15:00 WIB 2026")]
    [InlineData("Mon Jan 12 2026 10:15:00 GMT+0700 (Western Indonesia Time)")]
    [InlineData("12.01.2026, 04:15 Uhr MEZ")]
    [InlineData("January 11, 2026 10:15 PM EST")]
    [InlineData("2026-01-12T03:15:00.000000Z")]
    [InlineData("2026-01-12 T10:15:00+07:00")]
    [InlineData("1768187700")]
    [InlineData("1768187700000")]
    [InlineData("20260112101500+0700")]
    [InlineData("20260112T031500Z")]
    public void A_machine_writes_an_instant_in_many_ways(string value)
    {
        var date = DateReader.Machine(value, Fetched)!;

        Assert.Equal(Fetched, date.At);
        Assert.False(date.ZoneAssumed);
    }

    [Theory]
    [InlineData("20260112")]
    [InlineData("202601121015")]
    [InlineData("20260112T10")]
    public void A_machine_may_run_the_numbers_of_a_day_together(string value) => Assert.Equal(new DateTime(2026, 1, 12), DateReader.Machine(value, Fetched)?.At.Date);

    [Theory]
    [InlineData("28.01.22", 2022)]
    [InlineData("28/1/22", 2022)]
    [InlineData("28/1/98", 1998)]
    [InlineData("(Padang, 28 Januari 22)", 2022)]
    public void A_year_of_two_digits_is_read_only_where_dates_stand(string text, int year)
    {
        Assert.Equal(new DateTime(year, 1, 28), Assert.Single(DateReader.All(text, shortYears: true)).At.Date);
        Assert.Empty(DateReader.All(text, shortYears: false));
    }

    [Theory]
    [InlineData("12 Januari 20 orang hadir")]
    [InlineData("12 Januari 20:15")]
    [InlineData("12.01.2")]
    [InlineData("1.12.01.26")]
    public void Two_digits_more_are_no_year(string text) => Assert.Empty(DateReader.All(text, shortYears: true));

    [Theory]
    [InlineData("4/11/2025", 4, 11)]
    [InlineData("04-11-2025", 4, 11)]
    [InlineData("10/19/2025", 19, 10)]
    [InlineData("12/13/2025", 13, 12)]
    public void Day_comes_first_unless_it_cannot(string text, int day, int month) =>
        Assert.Equal(new DateTime(2025, month, day), DateReader.Find(text, Fetched)?.At.Date);

    [Theory]
    [InlineData("4/11/2025", true)]
    [InlineData("11/11/2025", false)]
    [InlineData("13/11/2025", false)]
    [InlineData("4.11.2025", false)]
    [InlineData("4 November 2025", false)]
    public void The_other_reading_is_kept_where_there_is_one(string text, bool hasOther) =>
        Assert.Equal(hasOther ? new DateTime(2025, 4, 11) : null, DateReader.Find(text, Fetched)?.MonthFirst?.Date);

    [Theory]
    [InlineData("12.13.2025")]
    [InlineData("Senin (10/9)")]
    [InlineData("14.10.2019.2020")]
    [InlineData("12/01/2026/05")]
    public void Numbers_in_other_orders_are_no_date(string text) => Assert.Empty(DateReader.All(text, shortYears: false));

    [Fact]
    public void A_span_of_days_has_no_hour() => Assert.All(DateReader.All("12.10.2019 - 14.10.2019", shortYears: false), date => Assert.False(date.HasTime));

    [Fact]
    public void A_line_may_hold_several_dates() =>
        Assert.Equal([12, 14], DateReader.All("Terbit 12 Januari 2026 08.00 WIB | Diperbarui 14 Januari 2026 09.00 WIB", shortYears: false).Select(date => date.At.Day));

    [Fact]
    public void The_day_of_the_week_never_decides() =>
        Assert.Equal(new DateTime(2025, 8, 15), DateReader.Find("Kamis (15/8/2025)", Fetched)?.At.Date);

    [Theory]
    [InlineData("2 hours ago", 2 * 3600)]
    [InlineData("Posted 5 mins ago", 5 * 60)]
    [InlineData("vor 3 Stunden", 3 * 3600)]
    [InlineData("vor 1 Tag", 86400)]
    [InlineData("il y a 3 heures", 3 * 3600)]
    [InlineData("hace 20 minutos", 20 * 60)]
    [InlineData("há 2 dias", 2 * 86400)]
    [InlineData("3 ore fa", 3 * 3600)]
    [InlineData("2 uur geleden", 2 * 3600)]
    [InlineData("2 weeks ago", 14 * 86400)]
    public void Other_languages_count_back_too(string text, int seconds) => Assert.Equal(Fetched.AddSeconds(-seconds), DateReader.Find(text, Fetched)?.At);

    [Theory]
    [InlineData("Yesterday, 10:15", 11)]
    [InlineData("gestern", 11)]
    [InlineData("Hari ini", 12)]
    [InlineData("Heute, 08:00", 12)]
    public void Today_and_yesterday_are_days_of_WIB(string text, int day) => Assert.Equal(day, DateReader.Find(text, Fetched)?.At.Day);

    [Theory]
    [InlineData("WIB", 7)]
    [InlineData("WITA", 8)]
    [InlineData("wita", 8)]
    [InlineData("WIT", 9)]
    [InlineData("UTC", 0)]
    public void A_zone_keeps_its_offset(string zone, int hours)
    {
        var expected = new DateTimeOffset(2026, 1, 12, 10, 15, 0, TimeSpan.FromHours(hours));

        Assert.All(
            new[] { $"12 Januari 2026 10:15 {zone}", $"12/1/2026 10.15 {zone}", $"2026-01-12 10:15:00 {zone}" },
            text => Assert.True(DateReader.Find(text, Fetched)!.At.EqualsExact(expected), text));
    }

    [Theory]
    [InlineData("12 Januari 2026 10:15")]
    [InlineData("2026-01-12T10:15:00")]
    [InlineData("12/01/2026 10.15")]
    [InlineData("2026-01-12 10:15 Zainal Arifin")]
    [InlineData("2026-01-12 10:15 Witan Sulaeman")]
    [InlineData("12 Januari 2026 10:15 Witan Sulaeman")]
    public void An_hour_without_a_zone_is_taken_for_WIB_and_says_so(string text)
    {
        var date = DateReader.Find(text, Fetched)!;

        Assert.Equal(Fetched, date.At);
        Assert.True(date.ZoneAssumed);
    }

    [Theory]
    [InlineData("12 Januari 2026 12:30 AM", 0)]
    [InlineData("12 Januari 2026 12:30 PM", 12)]
    [InlineData("12 Januari 2026 1:30 pm", 13)]
    [InlineData("12 Januari 2026 11:30 p.m.", 23)]
    [InlineData("2026-01-12 02:30:00 PM", 14)]
    [InlineData("12 Januari 2026 13:30 PM", 13)]
    public void Halves_of_the_day_are_counted_from_noon(string text, int hour) => Assert.Equal(hour, DateReader.Find(text, Fetched)!.At.Hour);

    [Theory]
    [InlineData("30 detik yang lalu", 30)]
    [InlineData("17 menit yang lalu", 17 * 60)]
    [InlineData("17 menit lalu", 17 * 60)]
    [InlineData("2 jam lalu", 2 * 3600)]
    [InlineData("2 Jam Yang Lalu", 2 * 3600)]
    [InlineData("Redaksi - 2 jam lalu", 2 * 3600)]
    [InlineData("Oleh Budi | 2 jam yang lalu", 2 * 3600)]
    [InlineData("Nasional • 2 jam yang lalu", 2 * 3600)]
    [InlineData("2 jam lalu | Nasional", 2 * 3600)]
    [InlineData("Diposting 2 jam lalu", 2 * 3600)]
    [InlineData("Diperbarui: sekitar 2 jam lalu", 2 * 3600)]
    [InlineData("3 hari lalu", 3 * 86400)]
    [InlineData("2 minggu yang lalu", 14 * 86400)]
    public void A_byline_may_count_back_from_the_fetch(string text, int seconds) =>
        Assert.Equal(Fetched.AddSeconds(-seconds), DateReader.Find(text, Fetched)?.At);

    [Theory]
    [InlineData("17 menit yang lalu", true)]
    [InlineData("2 jam lalu", true)]
    [InlineData("3 hari lalu", false)]
    [InlineData("2 minggu lalu", false)]
    [InlineData("Kemarin", false)]
    public void Days_ago_tell_no_hour(string text, bool hasTime) => Assert.Equal(hasTime, DateReader.Find(text, Fetched)!.HasTime);

    [Theory]
    [InlineData("Kemarin")]
    [InlineData("kemarin, 10:15 WIB")]
    [InlineData("Kemarin pukul 10.15")]
    [InlineData("Redaksi | Kemarin")]
    public void Yesterday_is_the_day_before_in_WIB(string text)
    {
        // 23.30 WIB on 11 January is still the 11th there, though the 11th in UTC has begun long before.
        var lateEvening = new DateTimeOffset(2026, 1, 11, 16, 30, 0, TimeSpan.Zero);
        var earlyMorning = new DateTimeOffset(2026, 1, 11, 17, 30, 0, TimeSpan.Zero);

        Assert.Equal(new DateTimeOffset(2026, 1, 10, 0, 0, 0, TimeSpan.FromHours(7)), DateReader.Find(text, lateEvening)?.At);
        Assert.Equal(new DateTimeOffset(2026, 1, 11, 0, 0, 0, TimeSpan.FromHours(7)), DateReader.Find(text, earlyMorning)?.At);
    }

    [Theory]
    [InlineData("Kebakaran itu terjadi 3 jam lalu.")]
    [InlineData("Warga yang mengungsi sejak 2 minggu lalu belum pulang")]
    [InlineData("3 jam lalu warga masih berkumpul di balai desa")]
    [InlineData("Bupati kemarin meninjau jembatan.")]
    [InlineData("Kemarin, bupati meninjau jembatan.")]
    [InlineData("Rapat digelar kemarin.")]
    [InlineData("Minggu lalu")]
    [InlineData("Minggu depan")]
    [InlineData("beberapa hari yang lalu")]
    [InlineData("5 jam lagi")]
    [InlineData("3 hari berturut-turut")]
    public void A_sentence_about_the_past_is_no_date(string text) => Assert.Null(DateReader.Find(text, Fetched));

    [Theory]
    [InlineData("")]
    [InlineData("Januari 2026")]
    [InlineData("12 Januari")]
    [InlineData("12 Orang 2026")]
    [InlineData("30 Februari 2026")]
    [InlineData("29 Februari 2025")]
    [InlineData("0 Januari 2026")]
    [InlineData("32 Januari 2026")]
    [InlineData("31/4/2026")]
    [InlineData("13/13/2025")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("12 Januari 1889")]
    [InlineData("12 Januari 9999")]
    [InlineData("2026-01-12T10:15:00+99:00")]
    [InlineData("0812-3456-7890")]
    [InlineData("12-01-20261234")]
    [InlineData("2026-01-123")]
    [InlineData("Rp12.01.202600")]
    [InlineData("١٢/٠١/٢٠٢٦")]
    [InlineData("٢٠٢٦-٠١-١٢")]
    [InlineData("١٧ menit yang lalu")]
    public void What_is_no_date_is_not_made_one(string text) => Assert.Null(DateReader.Find(text, Fetched));

    [Theory]
    [InlineData("12 Januari 2026 25:00 WIB")]
    [InlineData("12 Januari 2026 10:75 WIB")]
    [InlineData("12 Januari 2026, 30.75 persen warga")]
    [InlineData("12 Januari 2026, 10.500 warga")]
    [InlineData("2026-01-12 24:30:00")]
    public void An_hour_that_cannot_be_leaves_the_day(string text)
    {
        var date = DateReader.Find(text, Fetched)!;

        Assert.Equal(new DateTimeOffset(2026, 1, 12, 0, 0, 0, TimeSpan.FromHours(7)), date.At);
        Assert.False(date.HasTime);
        Assert.False(date.ZoneAssumed);
    }

    [Theory]
    [InlineData("30 Februari 2026, diralat 12 Januari 2026")]
    [InlineData("31/2/2026, diralat 12/1/2026")]
    [InlineData("2026-02-30, diralat 2026-01-12")]
    [InlineData("12 orang 2026 kali sampai 12 Januari 2026")]
    public void An_impossible_date_does_not_hide_the_next(string text) => Assert.Equal(12, DateReader.Find(text, Fetched)?.At.Day);

    [Fact]
    public void The_first_date_of_several_counts() =>
        Assert.Equal(11, DateReader.Find("11 Januari 2026, diperbarui 12 Januari 2026", Fetched)!.At.Day);

    [Fact]
    public void What_was_read_is_kept_as_it_was_written() =>
        Assert.Equal("12 Januari 2026 | 10:15 WIB", DateReader.Find("Padang, Senin 12 Januari 2026 | 10:15 WIB - Redaksi", Fetched)!.Raw);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("en-US")]
    [InlineData("th-TH")]
    public void The_machines_culture_takes_no_part(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(new DateTime(2026, 1, 4), DateReader.Find("4/1/2026", Fetched)?.At.Date);
            Assert.Equal(new DateTime(2025, 6, 12), DateReader.Find("12 JUNI 2025 10.15 WIB", Fetched)?.At.Date);
            Assert.Equal(Fetched.AddMinutes(-17), DateReader.Find("17 MENIT LALU", Fetched)?.At);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
