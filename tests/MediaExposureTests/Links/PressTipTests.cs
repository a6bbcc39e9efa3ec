using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.MediaExposureTests.Links;

public sealed class PressTipTests
{
    private const string Form = "/portal-mitra/literasi-keuangan/liputan";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_partner_tells_of_coverage_once_and_staff_lay_it_aside(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var rina = await MemberAsync(portal);
        using var sent = await rina.PostFormAsync(Form, new() { ["Address"] = "https://media.test/berita/buku?utm_source=wa", ["Note"] = "Halaman depan" });
        Assert.Equal("/portal-mitra/literasi-keuangan#kegiatan", sent.Headers.Location?.ToString());
        // The same page under another spelling of its address.
        (await rina.PostFormAsync(Form, new() { ["Address"] = "https://media.test/berita/buku" })).Dispose();
        var tip = await portal.QueryAsync(data => data.Set<PressTip>().SingleAsync());
        Assert.Equal(("rina", "Halaman depan"), (tip.By, tip.Note));
        Assert.Contains("menunggu diperiksa", await rina.ReadAsync("/portal-mitra/literasi-keuangan"), StringComparison.Ordinal);
        using var dewi = await portal.StaffAsync("dewi", "AccessOffice", "LogMentions");
        var list = await dewi.ReadAsync("/kelola/liputan/kiriman");
        Assert.Contains("media.test/berita/buku", list, StringComparison.Ordinal);
        Assert.Contains("https://media.test/berita/buku", WebUtility.HtmlDecode(await dewi.ReadAsync($"/kelola/liputan/catat?tautan={Uri.EscapeDataString(tip.Url)}")), StringComparison.Ordinal);
        (await dewi.PostAsync($"/kelola/liputan/kiriman?id={tip.Id}", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(list) })).Dispose();
        Assert.Contains("Tidak ada kiriman yang menunggu", await dewi.ReadAsync("/kelola/liputan/kiriman"), StringComparison.Ordinal);
        Assert.Contains("sudah diperiksa", await rina.ReadAsync("/portal-mitra/literasi-keuangan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bukan alamat")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://media.test/berita")]
    [InlineData("http://localhost/berita")]
    public async Task What_is_no_page_of_the_web_is_refused(string address)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var rina = await MemberAsync(portal);
        using var answer = await rina.PostFormAsync(Form, new() { ["Address"] = address });
        Assert.Contains("error-summary", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await portal.QueryAsync(data => data.Set<PressTip>().AnyAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Mentions_of_a_merged_partner_become_those_of_the_other_and_none_twice(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var (from, into) = (new Partner { Slug = "lama", Name = "Lama" }, new Partner { Slug = "baru-saja", Name = "Baru" });
        var outlet = Mentions.Outlet();
        var (one, both) = (Mentions.New(outlet, 1), Mentions.New(outlet, 2));
        one.Partners.Add(from);
        both.Partners.AddRange([from, into]);
        await portal.InsertAsync(from, into, one, both);
        await portal.InScopeAsync(async services =>
        {
            var links = services.GetServices<IPartnerLinks>().Single(link => link.GetType().Name == "MovePartnerMentions");
            Assert.Equal(2, await links.CountAsync(from.Id, CancellationToken.None));
            await links.MoveAsync(from.Id, into.Id, CancellationToken.None);
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        });
        Assert.All(await portal.QueryAsync(data => data.Set<Mention>().Include(mention => mention.Partners).ToListAsync()), mention => Assert.Equal(["baru-saja"], mention.Partners.Select(partner => partner.Slug)));
    }

    private static async Task<PortalVisitor> MemberAsync(PortalFixture portal)
    {
        await portal.AddStaffAsync("rina", "UsePartnerPortal");
        var bank = new Partner { Slug = "bank-gonjong", Name = "Bank Gonjong" };
        var agreement = new Agreement { Slug = "literasi-keuangan", Subject = "Literasi keuangan", StartsOn = new DateOnly(2026, 1, 1), IsFromOldRegister = true, Parties = { new Party { Position = 1 }, new Party { Position = 2, Partner = bank } } };
        agreement.EnterAsSigned(new DateOnly(2026, 1, 1), "dewi");
        await portal.InsertAsync(agreement);
        await portal.InsertAsync(new PartnerMember { PartnerId = bank.Id, UserName = "rina", SinceUtc = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc) });
        return await portal.SignInAsync("rina");
    }
}
