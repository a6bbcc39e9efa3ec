using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortalMitra.Framework.Audit;

namespace PortalMitra.BrowserTests;

/// <summary>One agreement through its whole life by hand, on a phone: a citizen asks, staff sign, the partner proves and asks for more, staff renew.</summary>
public sealed partial class PartnershipLifeTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF");

    [BrowserFact]
    public async Task From_first_contact_to_renewal_on_a_phone_with_every_step_in_the_trail()
    {
        await using var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { RealClock = true });
        await portal.AddStaffAsync("dewi", "AccessOffice", "ManagePartners");
        await using var citizen = await BrowserSession.OpenAsync(portal.Address, Screen.Phone);
        await using var staff = await BrowserSession.OpenAsync(portal.Address, Screen.Phone);
        await using var partner = await BrowserSession.OpenAsync(portal.Address, Screen.Phone);
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

        await AskAsync(citizen);
        await staff.SignInAsync("dewi", PortalStaff.Password);
        await TakeUpAsync(staff);
        await SignAsync(staff, today);
        await OweAndEvaluateAsync(staff, today);
        var link = await InviteAsync(staff);
        await PartnerAsync(partner, link);
        await RenewAsync(staff);

        Assert.Empty(citizen.Complaints);
        Assert.Empty(staff.Complaints);
        Assert.Empty(partner.Complaints);
        var trail = await portal.QueryAsync(data => data.Set<AuditEntry>().Where(entry => entry.Actor == "dewi" || entry.Actor == "rina@rumahbaca.test" || entry.Actor == "formulir umum").Select(entry => entry.EntityType).ToListAsync());
        foreach (var step in new[] { "Agreement", "Party", "Partner", "Contact", "CooperationRequest", "Attachment", "Obligation", "Evaluation", "PartnerInvitation", "PartnerMember", "User" })
            Assert.Contains(step, trail);
    }

    private static async Task AskAsync(BrowserSession citizen)
    {
        var page = citizen.Page;
        await page.GotoAsync("/kemitraan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mulai mengajukan" }).ClickAsync();
        await page.GetByLabel("Nama lembaga").FillAsync("Rumah Baca Piobang");
        await page.GetByLabel("Perihal").FillAsync("Membaca nyaring setiap Jumat");
        await page.GetByLabel("Apa yang ingin dikerjakan bersama?").FillAsync("Relawan kami membacakan cerita bagi anak-anak.");
        await page.GetByLabel("Nama Anda").FillAsync("Rina");
        await page.GetByLabel("Telepon").FillAsync("0812 3456 7890");
        await page.GetByLabel("Saya setuju").CheckAsync();
        await page.WaitForTimeoutAsync(3500);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim ajuan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Ajuan Anda sudah kami terima, nomor 1")).ToBeVisibleAsync();
        await citizen.PictureAsync("40-ajuan");
    }

    private static async Task TakeUpAsync(BrowserSession staff)
    {
        var page = staff.Page;
        await page.GotoAsync("/kelola/kerja-sama/ajuan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rumah Baca Piobang" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Jadikan penjajakan" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Membaca nyaring setiap Jumat");
        await staff.PictureAsync("41-penjajakan");
    }

    private static async Task SignAsync(BrowserSession staff, DateOnly today)
    {
        var page = staff.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Ubah naskah" }).ClickAsync();
        await page.FillAsync("[name='Input.StartsOn']", $"{today.AddDays(-300):yyyy-MM-dd}");
        await page.FillAsync("[name='Input.EndsOn']", $"{today.AddDays(33):yyyy-MM-dd}");
        await page.FillAsync("[name='Input.Parties[0].Number']", "041/PB/2026");
        await page.FillAsync("[name='Input.Parties[1].Number']", "RB/7/2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await StepAsync(page, "Proposed", async form =>
        {
            await form.Locator("[name='Stage.Letter']").FillAsync("415/99");
            await form.Locator("[name='Stage.Day']").FillAsync($"{today:yyyy-MM-dd}");
        });
        await UploadAsync(page, "Draft", "Draf");
        await StepAsync(page, "UnderReview", null);
        await StepAsync(page, "ReadyToSign", null);
        await UploadAsync(page, "Scan", "Naskah bertanda tangan");
        await StepAsync(page, "Signed", form => form.Locator("[name='Stage.Day']").FillAsync($"{today.AddDays(-1):yyyy-MM-dd}"));
        await Assertions.Expect(page.Locator(".page-head .tag-good")).ToHaveTextAsync("Berlaku");
        await staff.PictureAsync("42-berlaku");
    }

    private static async Task OweAndEvaluateAsync(BrowserSession staff, DateOnly today)
    {
        var page = staff.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Tambah kewajiban" }).ClickAsync();
        await page.SelectOptionAsync("[name='Input.PartyId']", new SelectOptionValue { Label = "Rumah Baca Piobang" });
        await page.FillAsync("[name='Input.Text']", "Membacakan cerita setiap Jumat");
        await page.FillAsync("[name='Input.DueOn']", $"{today.AddDays(20):yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Tulis evaluasi" }).ClickAsync();
        await page.GetByLabel("Hasil").FillAsync("Dua puluh kali membaca bersama.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Dua puluh kali membaca bersama.")).ToBeVisibleAsync();
        // The reminder has its day, and nothing is forgotten.
        await Assertions.Expect(page.GetByText("30 hari sebelum berakhir")).ToBeVisibleAsync();
    }

    private static async Task<string> InviteAsync(BrowserSession staff)
    {
        var page = staff.Page;
        await page.GotoAsync("/kelola/mitra/rumah-baca-piobang/akun");
        await page.FillAsync("[name='Name']", "Rina");
        await page.FillAsync("[name='Email']", "rina@rumahbaca.test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim undangan" }).ClickAsync();
        await staff.PictureAsync("43-undangan");
        return Path().Match(await page.Locator(".code").InnerTextAsync()).Value;
    }

    private static async Task PartnerAsync(BrowserSession partner, string link)
    {
        var page = partner.Page;
        await page.GotoAsync(link);
        await page.FillAsync("[name='Password']", PortalStaff.Password);
        await page.FillAsync("[name='Again']", PortalStaff.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Terima undangan" }).ClickAsync();
        await page.FillAsync("[name='UserName']", "rina@rumahbaca.test");
        await page.FillAsync("[name='Password']", PortalStaff.Password);
        await page.ClickAsync("main button");
        await page.WaitForURLAsync("**/portal-mitra");
        await partner.PictureAsync("44-portal-mitra");
        await page.GetByRole(AriaRole.Link, new() { Name = "Membaca nyaring setiap Jumat" }).First.ClickAsync();
        await page.GetByText("Kirim bukti", new() { Exact = true }).ClickAsync();
        await page.Locator("[name='Proof.File']").SetInputFilesAsync(new FilePayload { Name = "foto.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await page.Locator("[name='Proof.Title']").FillAsync("Foto kegiatan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim bukti untuk Membacakan cerita setiap Jumat" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Bukti “Foto kegiatan” sudah terkirim.")).ToBeVisibleAsync();
        await page.GetByLabel("Pesan untuk petugas").FillAsync("Kami ingin lanjut.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Minta perpanjangan" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Permintaan perpanjangan Anda sudah kami terima" })).ToBeVisibleAsync();
        await partner.PictureAsync("45-kerja-sama-mitra");
    }

    private static async Task RenewAsync(BrowserSession staff)
    {
        var page = staff.Page;
        await page.GotoAsync("/kelola");
        await staff.PictureAsync("46-kelola");
        await page.GetByRole(AriaRole.Link, new() { Name = "Membaca nyaring setiap Jumat" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Kami ingin lanjut.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Perpanjang", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Melanjutkan naskah")).ToBeVisibleAsync();
        await staff.PictureAsync("47-perpanjangan");
    }

    private static async Task StepAsync(IPage page, string to, Func<ILocator, Task>? fill)
    {
        var form = page.Locator($"form:has(input[name='Stage.To'][value='{to}'])");
        if (await form.Locator("xpath=ancestor::details[not(@open)]").CountAsync() > 0)
            await form.Locator("xpath=ancestor::details/summary").ClickAsync();
        if (fill is not null)
            await fill(form);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task UploadAsync(IPage page, string kind, string title)
    {
        await page.GetByText("Unggah berkas").ClickAsync();
        await page.Locator("[name='Document.File']").SetInputFilesAsync(new FilePayload { Name = "naskah.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await page.SelectOptionAsync("[name='Document.Kind']", kind);
        await page.FillAsync("[name='Document.Title']", title);
        await page.Locator("form:has([name='Document.File']) button").ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    [GeneratedRegex("/undangan/[0-9a-f]+")]
    private static partial Regex Path();
}
