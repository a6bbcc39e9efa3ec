using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PortalMitra.BrowserTests;

/// <summary>Axe on every page, as a phone in the dark and a desktop in the light show it (WCAG 2.2 A and AA, and axe's best practices).</summary>
public sealed class AccessibilityTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    private static readonly string[] PublicPages =
    [
        "/", "/en", "/berita", "/berita/kelas-kemasan-keripik-ubi-taeh-bukik", "/cari", "/cari?q=perpustakaan", "/cari?q=zzz", "/indikator", "/indikator/ekspos-media",
        "/indikator/kunjungan", "/kegiatan", "/kemitraan", "/kemitraan?q=zzz", "/kemitraan/cetak", "/kemitraan/hitungan?bagian=Documents", "/kemitraan/ajukan", "/kemitraan/kelas-tenun-dan-pemasaran", "/mitra", "/mitra/bank-gonjong", "/undangan/tidak-ada", "/liputan", "/nagari", "/nagari/taeh-bukik", "/tentang", "/tentang/indikator", "/masuk", "/tidak-berwenang", "/tidak-ada",
    ];

    private static readonly string[] OfficePages =
    [
        "/kelola", "/en/kelola", "/kelola/akun", "/kelola/berita", "/kelola/berita/baru", "/kelola/berita/1", "/kelola/berita/1/pratinjau", "/kelola/gaya", "/kelola/halaman",
        "/kelola/halaman/kantor", "/kelola/liputan", "/kelola/liputan?status=ditolak", "/kelola/liputan/1/salinan", "/kelola/liputan/catat", "/kelola/nagari", "/kelola/nagari/taeh-bukik",
        "/kelola/nagari/perpustakaan/perpustakaan-nagari-taeh-bukik", "/kelola/pengguna", "/kelola/pengguna/baru", "/kelola/pengguna/1", "/kelola/sumber", "/kelola/sumber/baru",
        "/kelola/sumber/baru/manual", "/kelola/sumber/impor", "/kelola/sumber?cari=zzz", "/kelola/sumber?keadaan=gagal", "/kelola/sumber/portal-payobadar",
        "/kelola/sumber/langgam", "/kelola/media/gema-gambir/aturan-baca", "/kelola/media/radio-luhak/aturan-baca", "/en/kelola/sumber", "/en/kelola/sumber/baru", "/kelola/topik",
        "/kelola/mitra", "/kelola/mitra/baru", "/kelola/mitra/bank-gonjong", "/kelola/kerja-sama", "/kelola/kerja-sama/baru", "/kelola/kerja-sama/kelas-tenun-dan-pemasaran", "/kelola/kerja-sama/kelas-tenun-dan-pemasaran/ubah",
        "/kelola/kerja-sama/kelas-tenun-dan-pemasaran/kewajiban", "/kelola/mitra/bank-gonjong/kontak",
        "/kelola/kegiatan", "/kelola/kegiatan/baru", "/kelola/kunjungan", "/kelola/kunjungan/taeh-bukik", "/kelola/kunjungan/taeh-bukik/hitung", "/kelola/kunjungan/taeh-bukik/rekap/2026-01", "/kelola/kunjungan/taeh-bukik/hari/2026-01-05", "/kelola/kunjungan/pengelola",
        "/kelola/kemitraan", "/kelola/kemitraan/impor", "/kelola/kemitraan/setelan", "/kelola/kemitraan/jenis", "/kelola/kemitraan/kalender", "/kelola/kemitraan/laporan/register", "/kelola/kemitraan/laporan/evaluasi?naskah=literasi-keuangan-keluarga",
        "/kelola/kerja-sama/ajuan", "/kelola/kerja-sama/literasi-keuangan-keluarga", "/kelola/kerja-sama/literasi-keuangan-keluarga/kontribusi", "/kelola/kerja-sama/literasi-keuangan-keluarga/evaluasi", "/kelola/komitmen", "/kelola/komitmen/catat",
        "/kelola/mitra/bank-gonjong/akun", "/kelola/mitra/bank-gonjong/gabung?ke=komunitas-baca-piobang", "/kelola/mitra/kembar", "/kelola/liputan/kiriman", "/portal-mitra",
        "/kelola/liputan/1/kaitan", "/kelola/topik/perpustakaan-lima-puluh-kota/urutan",
        "/kelola/topik/baru", "/kelola/topik/perpustakaan-lima-puluh-kota", "/kelola/liputan/tersisih",
    ];

    [BrowserTheory]
    [InlineData(Screen.PhoneDark)]
    [InlineData(Screen.Desktop)]
    public async Task Axe_finds_nothing_on_the_public_site(Screen screen)
    {
        await using var browser = await BrowserSession.OpenAsync(demo.Address, screen);

        AssertNone(await FaultsAsync(browser, PublicPages));
    }

    [BrowserTheory]
    [InlineData(Screen.PhoneDark)]
    [InlineData(Screen.Desktop)]
    public async Task Axe_finds_nothing_in_the_office(Screen screen)
    {
        await demo.WaitForMentionsAsync();
        await using var browser = await BrowserSession.OpenAsync(demo.Address, screen);
        await browser.SignInAsync("admin", demo.Password);

        AssertNone(await FaultsAsync(browser, OfficePages));
    }

    [BrowserFact]
    public async Task A_refused_form_is_announced_and_free_of_faults()
    {
        await using var browser = await BrowserSession.OpenAsync(demo.Address, Screen.Phone, javaScript: true);
        await browser.Page.GotoAsync("/masuk");
        await browser.Page.FillAsync("input[name=UserName]", "admin");
        await browser.Page.FillAsync("input[name=Password]", "bukan ini");
        await browser.Page.ClickAsync("main button");
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();

        Assert.Empty(await AxeAsync(browser.Page));
    }

    [BrowserFact]
    public async Task A_planted_fault_is_caught()
    {
        await using var browser = await BrowserSession.OpenAsync(demo.Address, Screen.Desktop);
        await browser.Page.GotoAsync("/");
        await browser.Page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/img/tanda.svg\"><input>')");

        var faults = await AxeAsync(browser.Page);

        Assert.Contains(faults, fault => fault.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("label", StringComparison.Ordinal));
    }

    private static void AssertNone(List<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    private static async Task<List<string>> FaultsAsync(BrowserSession browser, string[] paths)
    {
        var faults = new List<string>();
        foreach (var path in paths)
        {
            await browser.Page.GotoAsync(path);
            faults.AddRange((await AxeAsync(browser.Page)).Select(fault => $"{path} {fault}"));
            var beyond = await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (beyond > 0)
                faults.Add($"{path} is {beyond} pixels wider than the screen");
        }

        // A page that is missing on purpose says so on the console as well.
        return [.. faults, .. browser.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal) && !complaint.Contains("403", StringComparison.Ordinal))];
    }

    private static async Task<List<string>> AxeAsync(IPage page) =>
        [.. (await page.RunAxe(Rules)).Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Target))}")];
}
