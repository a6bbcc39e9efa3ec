using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class RequestTests
{
    private const string Ask = "/kemitraan/ajukan";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_request_becomes_a_prospect_with_its_partner_and_contact_and_keeps_no_personal_data(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var visitor = registry.Portal.Visitor();
        using var sent = await SendAsync(registry, visitor, Form());
        Assert.Equal(Ask, sent.Headers.Location?.ToString());
        Assert.Contains("Ajuan Anda sudah kami terima, nomor 1", await Registry.ReadAsync(visitor, Ask), StringComparison.Ordinal);
        using var dewi = await registry.KeeperAsync();
        Assert.Contains("Rumah Baca Piobang", await Registry.ReadAsync(dewi, "/kelola/kerja-sama/ajuan"), StringComparison.Ordinal);
        var page = await dewi.ReadAsync("/kelola/kerja-sama/ajuan/1");
        Assert.Contains("0812-3456-7890", page, StringComparison.Ordinal);
        using var taken = await dewi.PostAsync("/kelola/kerja-sama/ajuan/1?handler=TakeUp", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page), ["PartnerId"] = "" });
        Assert.Equal("/kelola/kerja-sama/membaca-nyaring-setiap-jumat", taken.Headers.Location?.ToString());
        // A second click finds it done.
        using var again = await dewi.PostAsync("/kelola/kerja-sama/ajuan/1?handler=TakeUp", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page), ["PartnerId"] = "" });
        Assert.Equal("/kelola/kerja-sama/membaca-nyaring-setiap-jumat", again.Headers.Location?.ToString());
        var agreement = await registry.AgreementAsync("membaca-nyaring-setiap-jumat");
        Assert.Equal((AgreementStage.Prospect, "dewi", "Rumah Baca Piobang"), (agreement.Stage, agreement.PersonInCharge, agreement.Parties.Single(party => party.Position == 2).Partner!.Name));
        var contact = await registry.Portal.QueryAsync(data => data.Set<Contact>().SingleAsync());
        Assert.Equal(("Uni Rina", "0812-3456-7890", true), (contact.Name, contact.Phone, contact.HasConsented));
        var request = await registry.Portal.QueryAsync(data => data.Set<CooperationRequest>().SingleAsync());
        Assert.Equal((RequestState.TakenUp, null, null), (request.State, request.ContactName, request.ContactPhone));
    }

    [Fact]
    public async Task A_like_name_is_offered_so_that_no_second_partner_arises()
    {
        await using var registry = await Registry.OpenAsync();
        using var visitor = registry.Portal.Visitor();
        (await SendAsync(registry, visitor, Form("PT Bank Gonjong"))).Dispose();
        using var dewi = await registry.KeeperAsync();
        var page = await dewi.ReadAsync("/kelola/kerja-sama/ajuan/1");
        var bank = await registry.PartnerAsync("bank-gonjong");
        Assert.Contains($"value=\"{bank.Id}\"", page, StringComparison.Ordinal);
        (await dewi.PostAsync("/kelola/kerja-sama/ajuan/1?handler=TakeUp", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page), ["PartnerId"] = $"{bank.Id}" })).Dispose();
        Assert.Equal(1, await registry.Portal.QueryAsync(data => data.Set<Partner>().CountAsync()));
    }

    [Fact]
    public async Task A_declined_request_gives_its_reason_and_loses_its_contact()
    {
        await using var registry = await Registry.OpenAsync();
        using var visitor = registry.Portal.Visitor();
        (await SendAsync(registry, visitor, Form())).Dispose();
        using var dewi = await registry.KeeperAsync();
        var token = PortalVisitor.TokenOf(await dewi.ReadAsync("/kelola/kerja-sama/ajuan/1"));
        using var without = await dewi.PostAsync("/kelola/kerja-sama/ajuan/1?handler=Decline", new() { ["__RequestVerificationToken"] = token, ["Reason"] = " " });
        Assert.Contains("Tulis alasannya", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await dewi.PostAsync("/kelola/kerja-sama/ajuan/1?handler=Decline", new() { ["__RequestVerificationToken"] = token, ["Reason"] = "Di luar tugas perpustakaan." })).Dispose();
        var request = await registry.Portal.QueryAsync(data => data.Set<CooperationRequest>().SingleAsync());
        Assert.Equal((RequestState.Declined, "Di luar tugas perpustakaan.", null), (request.State, request.DeclineReason, request.ContactPhone));
    }

    [Fact]
    public async Task Programmes_are_stopped_with_a_reason_and_lose_nothing_they_wrote()
    {
        await using var registry = await Registry.OpenAsync();
        using var visitor = registry.Portal.Visitor();
        using var fast = await SendAsync(registry, visitor, Form(), wait: 0);
        var page = WebUtility.HtmlDecode(await fast.Content.ReadAsStringAsync());
        Assert.Contains("Formulir terkirim terlalu cepat", page, StringComparison.Ordinal);
        Assert.Contains("Membaca nyaring setiap Jumat", page, StringComparison.Ordinal);
        var trapped = Form();
        trapped["Input.Situs"] = "https://spam.test";
        using var trap = await SendAsync(registry, visitor, trapped);
        Assert.Contains("tampak diisi oleh program", await trap.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var old = await SendAsync(registry, visitor, Form(), wait: 90_000);
        Assert.Contains("terlalu lama terbuka", await old.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await registry.Portal.QueryAsync(data => data.Set<CooperationRequest>().AnyAsync()));
    }

    [Fact]
    public async Task Six_an_hour_from_one_network_and_the_same_twice_is_one()
    {
        await using var registry = await Registry.OpenAsync();
        using var visitor = registry.Portal.Visitor();
        (await SendAsync(registry, visitor, Form())).Dispose();
        (await SendAsync(registry, visitor, Form())).Dispose();
        Assert.Equal(1, await registry.Portal.QueryAsync(data => data.Set<CooperationRequest>().CountAsync()));
        for (var i = 2; i <= 6; i++)
            (await SendAsync(registry, visitor, Form($"Lembaga {i}"))).Dispose();
        using var seventh = await SendAsync(registry, visitor, Form("Lembaga 7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, seventh.StatusCode);
        Assert.Contains("Lembaga 7", await seventh.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(6, await registry.Portal.QueryAsync(data => data.Set<CooperationRequest>().CountAsync()));
    }

    [Theory]
    [InlineData("Input.Organisation", "", "Tulis nama lembaga Anda.")]
    [InlineData("Input.Email", "bukan surel", "surel")]
    [InlineData("Input.Phone", "12", "terlalu pendek")]
    [InlineData("Input.Consents", "false", "Centang persetujuan ini")]
    public async Task What_is_wrong_is_said(string field, string value, string words)
    {
        await using var registry = await Registry.OpenAsync();
        using var visitor = registry.Portal.Visitor();
        var form = Form();
        form[field] = value;
        using var answer = await SendAsync(registry, visitor, form);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(string organisation = "Rumah Baca Piobang") => new()
    {
        ["Input.Organisation"] = organisation,
        ["Input.Subject"] = "Membaca nyaring setiap Jumat",
        ["Input.Text"] = "Relawan kami membacakan cerita bagi anak-anak.",
        ["Input.Name"] = "Uni Rina",
        ["Input.Phone"] = "0812-3456-7890",
        ["Input.Email"] = "",
        ["Input.Consents"] = "true",
    };

    private static async Task<HttpResponseMessage> SendAsync(Registry registry, PortalVisitor visitor, Dictionary<string, string> form, int wait = 10)
    {
        var seen = await visitor.ReadAsync(Ask);
        // After a request the page says thank you once.
        if (!seen.Contains("Input.Opened", StringComparison.Ordinal))
            seen = await visitor.ReadAsync(Ask);
        var opened = System.Text.RegularExpressions.Regex.Match(seen, "name=\"Input.Opened\" value=\"([^\"]+)\"").Groups[1].Value;
        registry.Portal.Clock.Advance(TimeSpan.FromSeconds(wait));
        return await visitor.PostAsync(Ask, new(form) { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen), ["Input.Opened"] = WebUtility.HtmlDecode(opened) });
    }
}
