using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PortalMitra.Framework.Mail;

namespace PortalMitra.WebTests.Mail;

public sealed class SmtpMailerTests
{
    private static readonly MailMessage Letter = new("ratna@dispusip.test", "Liputan baru: “Pustaka Piobang”", "Satu temuan.\n.titik di awal baris\nTerima kasih – Dinas")
    {
        Html = "<p>Satu temuan – Dinas.</p>",
        Language = "id",
        Key = "liputan-17",
        Headers = new Dictionary<string, string>
        {
            ["List-Unsubscribe"] = "<https://pustaka.test/berhenti?kode=abc>",
            ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
        },
    };

    [Fact]
    public async Task A_message_arrives_whole_with_its_headers()
    {
        await using var sink = SmtpSink.Start();
        var outcome = await SendAsync(sink.Settings);

        var mail = Assert.Single(sink.Messages);
        Assert.Equal(MailResult.Sent, outcome.Result);
        Assert.Equal(Letter.Subject, mail.Subject);
        Assert.Equal("Satu temuan.\n.titik di awal baris\nTerima kasih – Dinas", mail.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(Letter.Html, mail.HtmlBody!.TrimEnd());
        Assert.Equal("ratna@dispusip.test", ((MailboxAddress)mail.To.Single()).Address);
        Assert.Equal("portal@dispusip.test", ((MailboxAddress)mail.From.Single()).Address);
        Assert.Equal("PortalMitra", mail.From.Single().Name);
        Assert.Equal("liputan-17@dispusip.test", mail.MessageId);
        Assert.Equal("<https://pustaka.test/berhenti?kode=abc>", mail.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("id", mail.Body!.Headers["Content-Language"]);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 2, 15, 0, TimeSpan.Zero), mail.Date);
    }

    [Fact]
    public async Task Password_and_message_go_over_TLS_only()
    {
        await using var sink = SmtpSink.StartWithTls(("portal", "rahasia"));
        var outcome = await SendAsync(sink.Settings, ("Mail:UserName", "portal"), ("Mail:Password", "rahasia"));

        Assert.Equal(MailResult.Sent, outcome.Result);
        Assert.Single(sink.Messages);
        Assert.True(sink.AllSecret);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_when_encryption_is_asked_for()
    {
        await using var sink = SmtpSink.Start();
        var outcome = await SendAsync(sink.Settings, ("Mail:Encryption", "Required"));

        Assert.Equal(MailResult.Failed, outcome.Result);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_ends_it()
    {
        await using var sink = SmtpSink.StartWithTls();
        var outcome = await SendAsync(sink.Settings, ("Mail:CertificateSha256", ""));

        Assert.Equal(MailResult.Failed, outcome.Result);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task A_wrong_password_is_a_failure_that_may_be_mended_and_is_not_repeated_in_words()
    {
        await using var sink = SmtpSink.StartWithTls(("portal", "rahasia"));
        var outcome = await SendAsync(sink.Settings, ("Mail:UserName", "portal"), ("Mail:Password", "keliru-sekali"));

        Assert.Equal(MailResult.Failed, outcome.Result);
        Assert.DoesNotContain("keliru-sekali", outcome.Detail, StringComparison.Ordinal);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task An_unknown_recipient_is_refused_for_good_and_a_busy_server_for_now()
    {
        await using var sink = SmtpSink.Start();
        sink.Unknown["ratna@dispusip.test"] = true;
        var unknown = await SendAsync(sink.Settings);
        sink.Unknown.Clear();
        sink.IsBusy = true;
        var busy = await SendAsync(sink.Settings);

        Assert.Equal((MailResult.Refused, MailResult.Failed), (unknown.Result, busy.Result));
        Assert.Contains("no such person here", unknown.Detail, StringComparison.Ordinal);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task A_server_that_hangs_up_without_a_word_has_not_said_that_it_took_the_message()
    {
        await using var sink = SmtpSink.Start();
        sink.HangsUpAfterData = true;

        Assert.Equal(MailResult.Failed, (await SendAsync(sink.Settings)).Result);
    }

    [Fact]
    public async Task Nobody_there_and_nobody_answering_are_failures()
    {
        await using var sink = SmtpSink.Start();
        sink.IsSilent = true;
        var silent = await SendAsync(sink.Settings, ("Mail:TimeoutSeconds", "1"));
        await sink.GoAwayAsync();
        var gone = await SendAsync(sink.Settings);

        Assert.Equal((MailResult.Failed, MailResult.Failed), (silent.Result, gone.Result));
    }

    [Theory]
    [InlineData("Mail:Host", MailState.NoServer)]
    [InlineData("Mail:From", MailState.NoSender)]
    [InlineData("Portal:Address", MailState.NoAddress)]
    public async Task Without_a_setting_it_says_which_and_asks_nobody(string missing, MailState expected)
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await PortalAsync(sink.Settings, (missing, ""));
        var mailer = portal.Services.GetRequiredService<IMailer>();

        Assert.Equal(expected, mailer.State);
        Assert.Equal(MailResult.NotReady, (await mailer.SendAsync(Letter, CancellationToken.None)).Result);
        Assert.Equal(0, sink.Connections);
    }

    [Theory]
    [InlineData("bukan alamat")]
    [InlineData("ratna")]
    [InlineData("")]
    public async Task What_is_no_address_is_refused(string address)
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await PortalAsync(sink.Settings);

        Assert.Equal(MailResult.Refused, (await portal.Services.GetRequiredService<IMailer>().SendAsync(Letter with { To = address }, CancellationToken.None)).Result);
    }

    [Fact]
    public async Task A_line_break_in_a_subject_cannot_become_a_header()
    {
        await using var sink = SmtpSink.Start();
        await using var portal = await PortalAsync(sink.Settings);
        var mailer = portal.Services.GetRequiredService<IMailer>();

        await Assert.ThrowsAsync<ArgumentException>(() => mailer.SendAsync(Letter with { Subject = "Halo\r\nBcc: semua@dispusip.test" }, CancellationToken.None));
        Assert.Empty(sink.Messages);
    }

    private static async Task<MailOutcome> SendAsync(Dictionary<string, string?> settings, params (string Key, string Value)[] more)
    {
        await using var portal = await PortalAsync(settings, more);
        return await portal.Services.GetRequiredService<IMailer>().SendAsync(Letter, CancellationToken.None);
    }

    private static Task<PortalFixture> PortalAsync(Dictionary<string, string?> settings, params (string Key, string Value)[] more)
    {
        foreach (var (key, value) in more)
            settings[key] = value;
        return PortalFixture.CreateAsync(options: new PortalFixtureOptions { Settings = settings, RunsSetup = false });
    }
}
