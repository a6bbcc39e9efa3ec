using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.People;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

namespace PortalMitra.MediaExposureTests.Alerts;

public sealed partial class AlertLetterTests
{
    private const string Reasons = """[{"kind":"SubjectOfOthers","points":-1,"term":"perpustakaan","place":"payakumbuh","zone":"Body"},{"kind":"SubjectNearPlace","points":3,"term":"perpustakaan","place":"lima puluh kota","zone":"Title"},{"kind":"SubjectWithNagari","points":2.5,"term":"pustaka","place":"piobang","zone":"Lead"}]""";

    private static readonly IReadOnlyList<AlertItem> Items =
    [
        new(17, "Pustaka Piobang <b>buka</b> malam & ramai", "Kabar \"Luhak\"", new DateOnly(2026, 11, 20), "Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota buka sampai pukul 21.00, <script>alert(1)</script> kata Wali Nagari.", Reasons, 95, ReviewState.New),
        new(21, "Empat puluh pengelola perpustakaan nagari dilatih", "Harian Tigo Luhak", new DateOnly(2026, 11, 21), "Dispusip melatih empat puluh pengelola.", "[]", 60, ReviewState.Accepted),
    ];

    [Theory]
    [InlineData("Daily", "id")]
    [InlineData("Daily", "en")]
    [InlineData("Immediate", "id")]
    [InlineData("Weekly", "en")]
    public async Task A_mail_reads_as_its_golden_file(string kind, string language)
    {
        var mail = await WriteAsync(Enum.Parse<AlertKind>(kind), language, kind == "Immediate" ? [Items[0]] : Items);

        Golden.Same($"{kind}.{language}.txt", $"Subject: {mail.Subject}\nContent-Language: {mail.Language}\n\n{Code().Replace(mail.Text, "kode=…")}");
        Golden.Same($"{kind}.{language}.html", Code().Replace(mail.Html!, "kode=…"));
    }

    [Fact]
    public async Task What_an_outlet_wrote_stays_text()
    {
        var mail = await WriteAsync(AlertKind.Daily, "id", Items);

        Assert.DoesNotContain("<script>", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>buka</b>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_thirty_and_says_how_many_more_there_are()
    {
        var many = Enumerable.Range(1, 43).Select(number => Items[1] with { Id = number, Title = $"Temuan {number}." }).ToList();
        var mail = await WriteAsync(AlertKind.Weekly, "id", many);

        Assert.Equal("Sepekan terakhir: 43 temuan baru, 23 November 2026", mail.Subject);
        Assert.Contains("Temuan 30.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Temuan 31.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("dan 13 lainnya", mail.Text, StringComparison.Ordinal);
        Assert.Contains("dan 13 lainnya", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_of_many_lines_and_letters_is_one_short_subject()
    {
        var mail = await WriteAsync(AlertKind.Immediate, "id", [Items[0] with { Title = "Baris satu\r\nBcc: semua@contoh.test " + string.Concat(Enumerable.Repeat("😀", 100)) }]);

        Assert.DoesNotContain('\n', mail.Subject);
        Assert.DoesNotContain('\r', mail.Subject);
        Assert.True(mail.Subject.Length < 110);
        Assert.True(mail.Subject.IsNormalized());
    }

    [Fact]
    public async Task The_readers_language_holds_for_the_mail_alone()
    {
        var before = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        await WriteAsync(AlertKind.Daily, "en", Items);

        Assert.Equal(before, CultureInfo.CurrentUICulture);
    }

    private static async Task<MailMessage> WriteAsync(AlertKind kind, string language, IReadOnlyList<AlertItem> items)
    {
        await using var portal = await PortalFixture.CreateAsync(options: new PortalFixtureOptions { RunsSetup = false, Settings = { ["Portal:Address"] = "https://pustaka.test/" }, ConfigureServices = WithoutDatabase });
        MailMessage? mail = null;
        await portal.InScopeAsync(services =>
        {
            var person = new Person("budi", "Budi", true, "budi@dispusip.test", language == "en" ? PortalCultures.English : PortalCultures.Indonesian, new System.Security.Claims.ClaimsPrincipal());
            mail = services.GetRequiredService<AlertLetter>().Write(person, kind, items, new DateOnly(2026, 11, 23), "liputan-1");
            return Task.CompletedTask;
        });
        return mail!;
    }

    // The keys would be in the database, which this test does not set up.
    private static void WithoutDatabase(IServiceCollection services) =>
        services.AddSingleton<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider());

    [GeneratedRegex(@"kode=[^\s""&<>]+")]
    private static partial Regex Code();
}
