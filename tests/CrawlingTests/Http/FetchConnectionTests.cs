using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PortalMitra.CrawlingTests.Http;

public sealed class FetchConnectionTests : FetcherTest
{
    private static readonly FetchOptions Options = new() { Contact = "redaksi@example.org" };

    [Fact]
    public async Task The_address_that_was_checked_is_the_one_connected_to()
    {
        await using var outlet = await Outlet.ServeAsync(context => context.Response.WriteAsync(context.Request.Host.Host));
        var asked = new List<string>();
        var outcome = await FetchAsync(outlet.Options, outlet.At("/", "kabar.example"), (host, _) =>
        {
            asked.Add(host);
            return Task.FromResult<IPAddress[]>([asked.Count == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1")]);
        });
        Assert.Equal(FetchReason.Fetched, outcome.Reason);
        Assert.Equal("kabar.example", Encoding.UTF8.GetString(outcome.Content.Span));
        Assert.Equal(["kabar.example"], asked);
    }

    [Theory]
    [InlineData("8.8.8.8", "10.0.0.1")]
    [InlineData("10.0.0.1", "8.8.8.8")]
    [InlineData("2a00:1450:4001:830::200e", "::1")]
    [InlineData("8.8.8.8", "::ffff:169.254.169.254")]
    public async Task A_name_with_one_inside_address_is_refused_whole(string first, string second)
    {
        var outcome = await FetchAsync(Options, new Uri("http://kabar.example/"), Resolve(first, second));
        Assert.Equal(FetchReason.RefusedByGuard, outcome.Reason);
        Assert.Contains("kabar.example", outcome.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://kabar.example:5432/")]
    [InlineData("https://redaksi@kabar.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/plain,isi")]
    public async Task An_address_we_may_not_ask_is_refused_before_its_name_is_looked_up(string url) =>
        Assert.Equal(FetchReason.RefusedByGuard, (await FetchAsync(Options, new Uri(url))).Reason);

    [Theory]
    [InlineData("http://exa\u0300mple\u200D.com/")]
    [InlineData("http://\u0378.com/")]
    public async Task A_host_that_no_name_server_can_be_asked_for_is_refused(string url) =>
        Assert.Equal(FetchReason.RefusedByGuard, (await FetchAsync(Options, new Uri(url))).Reason);

    [Theory]
    [InlineData(SocketError.HostNotFound)]
    [InlineData(SocketError.NoData)]
    [InlineData(SocketError.TryAgain)]
    public async Task A_name_that_leads_nowhere_is_a_DNS_failure(SocketError error) =>
        Assert.Equal(FetchReason.DnsFailure, (await FetchAsync(Options, new Uri("http://kabar.example/"), (_, _) => throw new SocketException((int)error))).Reason);

    [Fact]
    public async Task A_name_without_addresses_is_a_DNS_failure() =>
        Assert.Equal(FetchReason.DnsFailure, (await FetchAsync(Options, new Uri("http://kabar.example/"), Resolve())).Reason);

    [Fact]
    public async Task A_door_that_nobody_opens_is_a_failed_connection()
    {
        var outlet = await Outlet.ServeAsync(_ => Task.CompletedTask);
        await outlet.DisposeAsync();
        Assert.Equal(FetchReason.ConnectionFailed, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
    }

    [Fact]
    public async Task An_answer_cut_off_before_its_head_is_broken()
    {
        await using var outlet = await Outlet.SpeakAsync(connection =>
        {
            connection.Abort();
            return Task.CompletedTask;
        });
        Assert.Equal(FetchReason.BrokenResponse, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
    }

    [Fact]
    public async Task An_answer_cut_off_in_its_body_is_broken()
    {
        await using var outlet = await Outlet.ServeAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("Hanya sep");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.Equal(FetchReason.BrokenResponse, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTP/1.1 dua ratus\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nXYZ\r\nisi\r\n0\r\n\r\n")]
    public async Task An_answer_that_is_not_HTTP_is_broken(string answer)
    {
        await using var outlet = await Outlet.SpeakAsync(connection => SayAsync(connection, answer));
        Assert.Equal(FetchReason.BrokenResponse, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
    }

    [Theory]
    [InlineData(60, FetchReason.Fetched)]
    [InlineData(70, FetchReason.TooLarge)]
    public async Task Headers_have_a_limit(int kilobytes, FetchReason reason)
    {
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            for (var i = 0; i < kilobytes; i++)
                context.Response.Headers[$"X-{i}"] = new string('x', 1000);
            return Task.CompletedTask;
        });
        Assert.Equal(reason, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_a_TLS_failure()
    {
        using var key = RSA.Create(2048);
        var paper = new CertificateRequest("CN=kabar.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = paper.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var outlet = await Outlet.ServeAsync(_ => Task.CompletedTask, listener => listener.UseHttps(certificate));
        Assert.Equal(FetchReason.TlsFailure, (await FetchAsync(outlet.Options, outlet.At("/", "kabar.example"), Resolve("127.0.0.1"))).Reason);
    }

    private static async Task SayAsync(ConnectionContext connection, string words)
    {
        await connection.Transport.Input.ReadAsync();
        await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(words));
    }
}
