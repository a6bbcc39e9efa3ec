using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace PortalMitra.Testing;

/// <summary>
/// A small mail server on loopback (RFC 5321, with STARTTLS and AUTH PLAIN) that delivers to nobody: what it takes over can be
/// read. It can be told to refuse, to be busy, to hang up after it took a message, and to be gone.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<MimeMessage> _messages = new();
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly CancellationTokenSource _end = new();
    private readonly X509Certificate2? _certificate;
    private TcpListener _listener;
    private Task _listening;

    private SmtpSink(X509Certificate2? certificate)
    {
        _certificate = certificate;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = ListenAsync(_listener);
    }

    public int Port { get; }

    /// <summary>What it has taken over, in order.</summary>
    public IReadOnlyList<MimeMessage> Messages => [.. _messages];

    /// <summary>Connections it was offered.</summary>
    public int Connections { get; private set; }

    /// <summary>Whether every message came over TLS.</summary>
    public bool AllSecret { get; private set; } = true;

    /// <summary>Addresses that do not exist: answered 550.</summary>
    public ConcurrentDictionary<string, bool> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers 451 to every recipient while set.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Takes the message over and hangs up without saying so, as a connection that breaks at the worst moment does.</summary>
    public bool HangsUpAfterData { get; set; }

    /// <summary>Says nothing at all while set.</summary>
    public bool IsSilent { get; set; }

    /// <summary>User name and password it asks for; null lets everybody in.</summary>
    public (string UserName, string Password)? Login { get; init; }

    public string? CertificateSha256 => _certificate?.GetCertHashString(HashAlgorithmName.SHA256);

    public static SmtpSink Start() => new(null);

    /// <summary>With STARTTLS, under a certificate that nobody vouches for.</summary>
    public static SmtpSink StartWithTls((string UserName, string Password)? login = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return new SmtpSink(X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null)) { Login = login };
    }

    /// <summary>Settings of a portal that sends through it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:From"] = "portal@dispusip.test",
        ["Mail:Encryption"] = _certificate is null ? "None" : "Required",
        ["Mail:CertificateSha256"] = CertificateSha256 ?? "",
        ["Portal:Address"] = "https://pustaka.test",
    };

    /// <summary>Nobody listens any more, until <see cref="ComeBack"/>.</summary>
    public async Task GoAwayAsync()
    {
        _listener.Stop();
        await _listening;
    }

    public void ComeBack()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _listening = ListenAsync(_listener);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _listening;
        await Task.WhenAll(_talks);
        _certificate?.Dispose();
        _end.Dispose();
    }

    private async Task ListenAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(_end.Token);
                Connections++;
                _talks.Add(TalkAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It was told to go.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await TalkAsync(client.GetStream());
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or AuthenticationException)
            {
                // The other side hung up, or did not like our certificate.
            }
        }
    }

    private async Task TalkAsync(Stream plain)
    {
        if (IsSilent)
            await Task.Delay(Timeout.Infinite, _end.Token);
        var stream = plain;
        var isSecret = false;
        var isLetIn = Login is null;
        await SayAsync(stream, "220 sink.test ESMTP");
        while (await ReadLineAsync(stream) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                    await SayAsync(stream, $"250-sink.test\r\n250-8BITMIME\r\n250-SMTPUTF8{(_certificate is not null && !isSecret ? "\r\n250-STARTTLS" : "")}{(Login is not null ? "\r\n250-AUTH PLAIN" : "")}\r\n250 SIZE 10485760");
                    break;
                case "STARTTLS" when _certificate is not null && !isSecret:
                    await SayAsync(stream, "220 go ahead");
                    var secret = new SslStream(stream);
                    await secret.AuthenticateAsServerAsync(_certificate);
                    (stream, isSecret) = (secret, true);
                    break;
                case "AUTH":
                    isLetIn = Login is { } login && line.EndsWith(Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{login.UserName}\0{login.Password}")), StringComparison.Ordinal);
                    await SayAsync(stream, isLetIn ? "235 welcome" : "535 5.7.8 wrong user name or password");
                    break;
                case "MAIL" when !isLetIn:
                    await SayAsync(stream, "530 5.7.0 who are you?");
                    break;
                case "RCPT" when IsBusy:
                    await SayAsync(stream, "451 4.3.0 busy, come again");
                    break;
                case "RCPT" when Unknown.Keys.Any(address => line.Contains($"<{address}>", StringComparison.OrdinalIgnoreCase)):
                    await SayAsync(stream, "550 5.1.1 no such person here");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    var content = await ReadDataAsync(stream);
                    AllSecret &= isSecret;
                    _messages.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(content)));
                    if (HangsUpAfterData)
                        return;
                    await SayAsync(stream, "250 taken over");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 goodbye");
                    return;
                case "HELO" or "MAIL" or "RCPT" or "RSET" or "NOOP":
                    await SayAsync(stream, "250 fine");
                    break;
                default:
                    await SayAsync(stream, "502 5.5.1 not known here");
                    break;
            }
        }
    }

    private async Task<byte[]> ReadDataAsync(Stream stream)
    {
        using var content = new MemoryStream();
        while (await ReadLineAsync(stream) is { } line and not ".")
        {
            // A line that begins with a dot came with one more (RFC 5321 §4.5.2).
            var bytes = Encoding.Latin1.GetBytes((line.StartsWith('.') ? line[1..] : line) + "\r\n");
            await content.WriteAsync(bytes, _end.Token);
        }

        return content.ToArray();
    }

    private async Task SayAsync(Stream stream, string words) => await stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"), _end.Token);

    // Byte by byte, so that nothing of what follows STARTTLS is read in plain.
    private async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _end.Token) == 1)
        {
            if (one[0] == '\n')
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }
}
