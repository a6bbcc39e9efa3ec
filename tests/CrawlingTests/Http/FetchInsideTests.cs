using System.Net;
using Microsoft.AspNetCore.Http;

namespace PortalMitra.CrawlingTests.Http;

/// <summary>Ways to spell an address inside, each tried as the first address, behind a redirect and behind a name.</summary>
public sealed class FetchInsideTests : FetcherTest
{
    private static readonly FetchOptions Options = new() { Contact = "redaksi@example.org" };

    public static TheoryData<string> Inside =>
    [
        // Decimal, octal, hexadecimal, fewer parts, mixed.
        "http://2886729729/", "http://3232235777/", "http://0300.0250.1.1/", "http://012.1/", "http://0xac.0x10.0.1/", "http://0x0A000001/", "http://192.168.257/",
        "http://10.1/", "http://0177.0.0x1/", "http://00000000012.00.0.01/",
        // With the dot of the root, other dots and other digits.
        "http://127.0.0.1./", "http://10.0.0.1.:8080/", "http://127\u30020\u30020\u30021/", "http://\u2460\u2461\u2466.\u24EA.\u24EA.\u2460/",
        "http://\uFF11\uFF10.0.0.1/", "http://1\u2466\u2461.16.0.1/",
        // IPv6: loopback, unique local, link-local with a zone, site-local, multicast, documentation.
        "http://[::1]/", "http://[0:0::0:1]:8080/", "http://[::]/", "http://[fd12:3456:789a::1]/", "http://[fe80::1%25eth0]/", "http://[fe80::1%251]/", "http://[fec0::1]/", "http://[ff02::1]/", "http://[2001:db8::1]/",
        // Wrapped in IPv6: mapped, compatible, translated, NAT64, 6to4, Teredo, ISATAP.
        "http://[::ffff:10.0.0.1]/", "http://[::ffff:a00:1]/", "http://[0:0:0:0:0:FFFF:C0A8:0101]/", "http://[::10.0.0.1]/", "http://[::ffff:0:10.0.0.1]/", "http://[64:ff9b::10.0.0.1]/",
        "http://[64:ff9b::a9fe:a9fe]/", "http://[64:ff9b:1::10.0.0.1]/", "http://[2002:a00:1::]/", "http://[2002:7f00:1::1]/", "http://[2001:0:a00:1::1]/", "http://[fe80::5efe:10.0.0.1]/",
        // What looks like a name in front, and ports that are closed anywhere.
        "http://kabar.example@10.0.0.1/", "http://kabar.example:80@10.0.0.1/", "http://kabar.example%2F@10.0.0.1/", "http://10.0.0.1#@kabar.example/", "http://10.0.0.1?@kabar.example/",
        "http://kabar.example:22/", "http://kabar.example:6379/", "https://kabar.example:11211/",
        // Other protocols.
        "file:///etc/hosts", "ftp://kabar.example/", "gopher://kabar.example/", "dict://kabar.example:11211/", "ldap://kabar.example/", "jar:http://kabar.example!/", "javascript:alert(1)", "data:,x", "ws://kabar.example/",
    ];

    [Theory, MemberData(nameof(Inside))]
    public async Task What_is_spelt_to_lead_inside_is_refused_unasked(string url) =>
        Assert.Equal(FetchReason.RefusedByGuard, (await FetchAsync(Options, new Uri(url))).Reason);

    [Theory, MemberData(nameof(Inside))]
    public async Task What_is_spelt_to_lead_inside_is_refused_behind_two_redirects(string url)
    {
        var asked = new List<string>();
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            asked.Add(context.Request.Path);
            return MoveTo(context, context.Request.Path == "/" ? "/lagi" : new Uri(url).AbsoluteUri);
        });

        var outcome = await FetchAsync(outlet.Options, outlet.At("/"));

        Assert.Equal(FetchReason.RefusedByGuard, outcome.Reason);
        Assert.Equal(["/", "/lagi"], asked);
    }

    [Theory]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("LOCALHOST", "127.0.0.1")]
    [InlineData("localhost.", "::1")]
    [InlineData("localhost.localdomain", "127.0.1.1")]
    [InlineData("ip6-localhost", "::1")]
    [InlineData("kabar.localhost", "127.0.0.1")]
    [InlineData("localtest.example", "127.0.0.1")]
    [InlineData("10.0.0.1.alamat.example", "10.0.0.1")]
    [InlineData("10-0-0-1.alamat.example", "10.0.0.1")]
    [InlineData("a9fea9fe.alamat.example", "169.254.169.254")]
    [InlineData("metadata.dalam.example", "169.254.169.254")]
    [InlineData("metadata", "169.254.169.254")]
    [InlineData("wadah.internal", "172.17.0.1")]
    [InlineData("basis-data", "fd00::5")]
    [InlineData("nat64.example", "64:ff9b::10.0.0.1")]
    [InlineData("enam-ke-empat.example", "2002:a00:1::1")]
    [InlineData("dipetakan.example", "::ffff:10.0.0.1")]
    public async Task A_name_for_an_inside_address_is_refused(string host, string address)
    {
        Assert.Equal(FetchReason.RefusedByGuard, (await FetchAsync(Options, new Uri($"http://{host}/"), Resolve(address))).Reason);
        Assert.Equal(FetchReason.RefusedByGuard, (await FetchAsync(Options, new Uri($"http://{host}/"), Resolve("8.8.8.8", "1.1.1.1", address))).Reason);
    }

    /// <summary>Each redirect to the name asks again: what was outside a moment ago is inside now.</summary>
    [Fact]
    public async Task A_name_that_moves_inside_between_two_requests_is_refused()
    {
        var answers = new Queue<string>(["127.0.0.1", "10.0.0.1"]);
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            // The second request must connect anew.
            context.Response.Headers.Connection = "close";
            return MoveTo(context, "/lagi");
        });

        var outcome = await FetchAsync(outlet.Options, outlet.At("/", "kabar.example"), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.Dequeue())]));

        Assert.Equal(FetchReason.RefusedByGuard, outcome.Reason);
        Assert.Equal(outlet.At("/lagi", "kabar.example"), outcome.FinalUrl);
        Assert.Empty(answers);
    }

    [Fact]
    public async Task A_chain_of_names_is_refused_at_the_first_that_leads_inside()
    {
        await using var outlet = await Outlet.ServeAsync(context => MoveTo(context, context.Request.Host.Host == "satu.example" ? $"http://dua.example:{context.Connection.LocalPort}/" : "http://tiga.example/"));
        var asked = new List<string>();

        var outcome = await FetchAsync(outlet.Options, outlet.At("/", "satu.example"), (host, _) =>
        {
            asked.Add(host);
            return Task.FromResult<IPAddress[]>([IPAddress.Parse(host == "tiga.example" ? "192.168.0.1" : "127.0.0.1")]);
        });

        Assert.Equal((FetchReason.RefusedByGuard, "http://tiga.example/"), (outcome.Reason, outcome.FinalUrl.AbsoluteUri));
        Assert.Equal(["satu.example", "dua.example", "tiga.example"], asked);
    }

    /// <summary>Ports are opened for this computer alone, under whatever name: the outlet's own port elsewhere inside stays shut.</summary>
    [Fact]
    public async Task A_port_opened_for_this_computer_opens_no_neighbour()
    {
        await using var outlet = await Outlet.ServeAsync(context => MoveTo(context, $"http://10.0.0.1:{context.Connection.LocalPort}/"));
        Assert.Equal(FetchReason.RefusedByGuard, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
    }

    /// <summary>RFC 1035 §2.3.4: no name server has such names, and whoever keeps hosts in a table counts on it.</summary>
    [Theory]
    [InlineData("nagari.", 40, FetchReason.RefusedByGuard)]
    [InlineData("nagari.", 30, FetchReason.DnsFailure)]
    [InlineData("n", 64, FetchReason.RefusedByGuard)]
    [InlineData("n", 63, FetchReason.DnsFailure)]
    public async Task A_host_longer_than_names_can_be_is_refused(string part, int times, FetchReason reason) =>
        Assert.Equal(reason, (await FetchAsync(Options, new Uri($"http://{string.Concat(Enumerable.Repeat(part, times)).TrimEnd('.')}.example/"), Resolve())).Reason);

    private static Task MoveTo(HttpContext context, string location)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
