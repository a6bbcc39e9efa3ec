using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.PublicList;

public sealed class PressListTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_can_be_narrowed_to_a_quarter(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var outlet = Mentions.Outlet();
        await portal.InsertAsync(
            Accepted(Mentions.New(outlet, 1, new DateOnly(2026, 9, 30), title: "Terbit 30 September")),
            Accepted(Mentions.New(outlet, 2, new DateOnly(2026, 10, 1), title: "Terbit 1 Oktober")));
        using var citizen = portal.Visitor();

        var fourth = await citizen.ReadAsync("/liputan?triwulan=2026-Q4");
        var third = await citizen.ReadAsync("/liputan?triwulan=2026-Q3");

        Assert.True(fourth.Contains("Terbit 1 Oktober", StringComparison.Ordinal) && !fourth.Contains("Terbit 30 September", StringComparison.Ordinal));
        Assert.True(third.Contains("Terbit 30 September", StringComparison.Ordinal) && !third.Contains("Terbit 1 Oktober", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?triwulan=2026-Q9")]
    [InlineData("?triwulan=%00")]
    [InlineData("?nagari=tidak-ada")]
    [InlineData("?jenis=Rahasia")]
    [InlineData("?nagari=%00")]
    [InlineData("?media=%00")]
    [InlineData("?jenis=9")]
    [InlineData("?hal=-3")]
    [InlineData("?hal=9999999999999")]
    public async Task A_filter_that_makes_no_sense_breaks_nothing(string query)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();

        foreach (var path in new[] { "/liputan", "/liputan/umpan.xml", "/liputan.csv", "/liputan.xlsx", "/liputan.json" })
        {
            using var answer = await citizen.GetAsync(path + query);
            Assert.True((int)answer.StatusCode is 200 or 400 or 404, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task With_a_kind_chosen_the_numbers_are_those_of_the_list_and_say_so()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var outlet = Mentions.Outlet();
        await portal.InsertAsync(
            Mentions.New(outlet, 1).Accepted(), Mentions.New(outlet, 2).Accepted(), Mentions.New(outlet, 3, kind: MentionKind.Paid, title: "Iklan rak buku").Accepted());
        using var reader = portal.Visitor();

        var paid = await reader.ReadAsync("/liputan?triwulan=2026-Q4&jenis=Paid");
        var earned = await reader.ReadAsync("/liputan?triwulan=2026-Q4&jenis=Earned");
        var all = await reader.ReadAsync("/liputan?triwulan=2026-Q4");

        Assert.Contains("<b>1</b> sebutan", paid, StringComparison.Ordinal);
        Assert.Contains("yang tidak masuk angka utama", paid, StringComparison.Ordinal);
        Assert.Contains("<b>2</b> sebutan", earned, StringComparison.Ordinal);
        Assert.Contains("angka utama memuat jenis lain juga", earned, StringComparison.Ordinal);
        Assert.Contains("<b>2</b> sebutan", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Lihat angka utama", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_was_accepted_is_shown_and_never_the_articles_whole_text()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var outlet = Mentions.Outlet();
        await portal.InsertAsync(Accepted(Mentions.New(outlet, 1)), Mentions.New(outlet, 2, title: "Masih menunggu"));
        using var citizen = portal.Visitor();

        var page = await citizen.ReadAsync("/liputan");

        Assert.Contains("Perpustakaan nagari ramai 1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Masih menunggu", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Warga pulang membawa buku.", page, StringComparison.Ordinal);
        Assert.Contains("1 temuan masih ditinjau dan belum dihitung.", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_text_that_several_outlets_printed_stands_once_and_counts_for_each(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var first = Mentions.New(Mentions.Outlet(), 1, new DateOnly(2026, 11, 18), title: "Naskah pertama").Accepted();
        var copy = Mentions.New(Mentions.Outlet("luhak"), 2, new DateOnly(2026, 11, 19), title: "Naskah salinan").Accepted();
        copy.Story = first.Story;
        var other = Mentions.New(Mentions.Outlet("sago"), 3, new DateOnly(2026, 11, 20), title: "Naskah lain").Accepted();
        other.Story.Event = first.Story.Event;
        await portal.InsertAsync(first, copy, other);
        using var citizen = portal.Visitor();

        var page = await citizen.ReadAsync("/liputan");

        Assert.Contains("<b>3</b> sebutan", page, StringComparison.Ordinal);
        Assert.Contains("<b>3</b> media", page, StringComparison.Ordinal);
        Assert.Contains("<b>2</b> naskah unik", page, StringComparison.Ordinal);
        Assert.Contains("<b>1</b> kegiatan diliput", page, StringComparison.Ordinal);
        Assert.Contains("Juga dimuat di 1 media", page, StringComparison.Ordinal);
        Assert.Single(page.Split("<h3>").Skip(1), part => part.Contains("Naskah pertama", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Split("<h3>").Skip(1), part => part.Split("</h3>")[0].Contains("Naskah salinan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_original_that_staff_have_chosen_stands_for_its_text()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var first = Mentions.New(Mentions.Outlet(), 1, new DateOnly(2026, 11, 18), title: "Terbit lebih dulu").Accepted();
        var original = Mentions.New(Mentions.Outlet("luhak"), 2, new DateOnly(2026, 11, 19), title: "Aslinya di sini").Accepted();
        original.Story = first.Story;
        await portal.InsertAsync(first, original);
        await portal.QueryAsync(async database =>
        {
            (await database.Set<Story>().SingleAsync(story => story.Mentions.Count == 2)).OriginalId = original.Id;
            return await database.SaveChangesAsync();
        });
        using var citizen = portal.Visitor();

        var page = await citizen.ReadAsync("/liputan");

        Assert.Contains(page.Split("<h3>").Skip(1), part => part.Split("</h3>")[0].Contains("Aslinya di sini", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Split("<h3>").Skip(1), part => part.Split("</h3>")[0].Contains("Terbit lebih dulu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_printed_is_no_link_and_names_its_page()
    {
        await using var portal = await PortalFixture.ServeAsync();
        await portal.InsertAsync(Mentions.Printed(Mentions.Outlet("koran", "cetak:koran"), "Pustaka di koran", "Edisi 20 November, halaman 7").Accepted());
        using var citizen = portal.Visitor();

        var page = await citizen.ReadAsync("/liputan");

        Assert.Contains("Pustaka di koran", page, StringComparison.Ordinal);
        Assert.Contains("Edisi 20 November, halaman 7", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Pustaka di koran</a>", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_can_be_narrowed_to_an_outlet_even_by_what_it_was_called_before_a_merge(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var outlet = Mentions.Outlet();
        outlet.Aliases.Add(new OutletAlias { SiteKey = "lama.test", FormerSlug = "kabar-lama" });
        await portal.InsertAsync(Mentions.New(outlet, 1, title: "Milik kabar").Accepted(), Mentions.New(Mentions.Outlet("luhak"), 2, title: "Milik luhak").Accepted());
        using var citizen = portal.Visitor();

        foreach (var slug in new[] { "kabar", "kabar-lama" })
        {
            var page = await citizen.ReadAsync($"/liputan?media={slug}");
            Assert.True(page.Contains("Milik kabar", StringComparison.Ordinal) && !page.Contains("Milik luhak", StringComparison.Ordinal), slug);
        }
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page_and_every_text_stands_on_one_of_them()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var outlet = Mentions.Outlet();
        await portal.InsertAsync([.. Enumerable.Range(1, 65).Select(number => Mentions.New(outlet, number, title: $"Judul nomor {number:000}").Accepted())]);
        using var citizen = portal.Visitor();

        var pages = new[] { await citizen.ReadAsync("/liputan"), await citizen.ReadAsync("/liputan?hal=2"), await citizen.ReadAsync("/liputan?hal=3") };

        Assert.Equal([30, 30, 5], pages.Select(page => page.Split("Judul nomor").Length - 1));
        Assert.All(Enumerable.Range(1, 65), number => Assert.Single(pages, page => page.Contains($"Judul nomor {number:000}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Never_more_than_two_sentences_are_shown()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var mention = Mentions.New(Mentions.Outlet(), 1, sentence: "Kalimat satu di Kab. Lima Puluh Kota. Kalimat dua. Kalimat tiga.").Accepted();
        await portal.InsertAsync(mention);
        using var citizen = portal.Visitor();

        foreach (var path in new[] { "/liputan", "/liputan/umpan.xml", "/liputan.csv", "/liputan.json" })
        {
            var content = await citizen.ReadAsync(path);
            Assert.Contains("Kalimat dua.", content, StringComparison.Ordinal);
            Assert.DoesNotContain("Kalimat tiga", content, StringComparison.Ordinal);
        }
    }

    private static Mention Accepted(Mention mention) => mention.Accepted();
}
