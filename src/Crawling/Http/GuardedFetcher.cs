using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace PortalMitra.Crawling;

/// <summary>
/// The one way out to the network. Resolves the host itself, refuses unless every address is allowed, and connects to an
/// address it checked, so that a name cannot change its mind in between; follows redirects by hand and checks each anew.
/// Uses no proxy and keeps no cookies. Safe for concurrent use; knows nothing of robots.txt and of waiting.
/// </summary>
public sealed class GuardedFetcher : IDisposable
{
    private static readonly HttpRequestOptionsKey<IPAddress?> AddressKey = new("PortalMitra.Address");

    private readonly FetchOptions _options;
    private readonly HostResolver _resolve;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    /// <param name="options">Limits, ports and our name.</param>
    /// <param name="time">The clock of all timeouts.</param>
    /// <param name="resolve">Null for the system's resolver.</param>
    public GuardedFetcher(FetchOptions options, TimeProvider time, HostResolver? resolve = null)
    {
        _options = options;
        _time = time;
        _resolve = resolve ?? Dns.GetHostAddressesAsync;
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = 64,
            MaxConnectionsPerServer = 2,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
            PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(
                new TappedStream(context.PlaintextStream, context.InitialRequestMessage.Options.TryGetValue(AddressKey, out var address) ? address : null)),
        });
    }

    /// <summary>Asks for the address. Every expected end is a value.</summary>
    /// <param name="request">What to ask for.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    /// <param name="door">
    /// Stands before each request, also each that follows a redirect; <see cref="FetchOptions.TotalTimeout"/> then holds for each
    /// request, as nobody knows how long the door stays shut. Null for none.
    /// </param>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken, IRequestDoor? door = null)
    {
        var url = request.Url;
        var (moved, isPermanent) = (url, true);
        var exchanges = new List<HttpExchange>();
        var end = _time.GetUtcNow() + _options.TotalTimeout;
        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            if (door is not null && await door.EnterAsync(url, cancellationToken) is { } refused)
                return refused;
            var limit = door is null && hop > 0 ? end - _time.GetUtcNow() : _options.TotalTimeout;
            var (outcome, next) = await AskInTimeAsync(url, request, limit, cancellationToken);
            if (door is not null)
                await door.LeaveAsync(url, outcome, cancellationToken);
            exchanges.AddRange(outcome.Exchanges);
            if (next is null)
                return outcome with { Exchanges = outcome.IsFetched ? exchanges : [], MovedTo = outcome.Status is not null && moved != request.Url ? moved : null };
            isPermanent &= outcome.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            moved = isPermanent ? next : moved;
            url = next;
        }

        return Failed(url, FetchReason.TooManyRedirects, $"More than {_options.MaxRedirects} redirects.");
    }

    /// <summary>Closes all connections.</summary>
    public void Dispose() => _http.Dispose();

    private async Task<(FetchOutcome Outcome, Uri? Next)> AskInTimeAsync(Uri url, FetchRequest request, TimeSpan time, CancellationToken cancellationToken)
    {
        var timeout = Failed(url, FetchReason.Timeout, $"No whole answer within {_options.TotalTimeout.TotalSeconds:0} s.");
        if (time <= TimeSpan.Zero)
            return (timeout, null);
        using var limit = new CancellationTokenSource(time, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await AskAsync(url, request, linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (timeout, null);
        }
        catch (Exception exception) when (Explain(exception) is { } reason)
        {
            return (Failed(url, reason, (exception.InnerException ?? exception).Message), null);
        }
    }

    private async Task<(FetchOutcome Outcome, Uri? Next)> AskAsync(Uri url, FetchRequest request, CancellationToken cancellationToken)
    {
        if (Refuse(url) is { } refusal)
            return (Failed(url, FetchReason.RefusedByGuard, refusal), null);

        using var message = new HttpRequestMessage(HttpMethod.Get, url) { Version = HttpVersion.Version11 };
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.8,*/*;q=0.5");
        message.Headers.TryAddWithoutValidation("Accept-Language", "id,en;q=0.5");
        // Not deflate: servers disagree on what the word means (RFC 9110 §8.4.1.2).
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        message.Headers.IfModifiedSince = request.LastModified;

        var tap = request.IsRecorded ? new WireTap() : null;
        var sent = _time.GetUtcNow().UtcDateTime;
        using var response = await SendAsync(message, tap, cancellationToken);
        if (Redirect(url, response) is { } next)
        {
            var outcome = Failed(url, FetchReason.UnexpectedStatus, "Redirect.") with { Status = response.StatusCode };
            var isEmpty = response.Content.Headers.ContentLength == 0;
            return (tap is null ? outcome : outcome with { Exchanges = [Exchange(url, tap, sent, default, isTruncated: !isEmpty)] }, next);
        }

        return (await ReadAsync(url, response, tap, sent, cancellationToken), null);
    }

    private static HttpExchange Exchange(Uri url, WireTap tap, DateTime sent, ReadOnlyMemory<byte> body, bool isTruncated) => new()
    {
        Url = url,
        SentUtc = sent,
        Address = tap.Address is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : tap.Address,
        RequestHead = tap.RequestHead,
        ResponseHead = tap.ResponseHead,
        Body = body,
        IsTruncated = isTruncated,
    };

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, WireTap? tap, CancellationToken cancellationToken)
    {
        // Ends with this method, as whatever flows with control does.
        WireTap.Current = tap;
        using var headers = new CancellationTokenSource(_options.HeaderTimeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, headers.Token);
        try
        {
            return await _http.SendAsync(message, linked.Token);
        }
        catch (OperationCanceledException) when (headers.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer began within {_options.HeaderTimeout.TotalSeconds:0} s.");
        }
    }

    private async Task<FetchOutcome> ReadAsync(Uri url, HttpResponseMessage response, WireTap? tap, DateTime sent, CancellationToken cancellationToken)
    {
        var outcome = new FetchOutcome
        {
            Reason = ReasonOf(response),
            FinalUrl = url,
            Status = response.StatusCode,
            MediaType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
            Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"'),
            ETag = response.Headers.ETag?.ToString() is { Length: <= FetchOutcome.MaxETagLength } tag ? tag : null,
            LastModified = response.Content.Headers.LastModified,
            RetryAfter = RetryAfter(response.Headers.RetryAfter),
            MaxAge = Freshness.Of(response, _time.GetUtcNow()),
            MayBeArchived = RobotsTag.MayBeArchived(response.Headers, FetchOptions.ProductToken),
        };
        if (outcome.Reason != FetchReason.Fetched)
            return outcome with { Detail = $"HTTP {(int)response.StatusCode}" };
        var tooLarge = Failed(url, FetchReason.TooLarge, $"More than {_options.MaxBytes} bytes.") with { Status = response.StatusCode };
        if (response.Content.Headers.ContentLength > _options.MaxBytes)
            return tooLarge;
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var kept = tap is null ? null : new KeptBody(body, _options.MaxBytes);
        if (await BoundedBody.ReadAsync(kept ?? body, response.Content.Headers.ContentEncoding, _options.MaxBytes, cancellationToken) is not { } content)
            return tooLarge;
        if (tap is null || kept is null)
            return outcome with { Content = content };
        await kept.ReadToEndAsync(cancellationToken);
        return outcome with { Content = content, Exchanges = [Exchange(url, tap, sent, kept.Bytes, kept.IsTruncated)] };
    }

    private static FetchReason ReasonOf(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        // Before the status: AWS sends its puzzle with 202 or 405, Cloudflare with 403 or 503.
        _ when IsChallenge(response.Headers) => FetchReason.Challenge,
        200 or 203 => FetchReason.Fetched,
        304 => FetchReason.NotModified,
        404 => FetchReason.NotFound,
        410 => FetchReason.Gone,
        401 or 403 or 407 or 451 => FetchReason.Forbidden,
        429 => FetchReason.RateLimited,
        503 when response.Headers.RetryAfter is not null => FetchReason.RateLimited,
        >= 500 => FetchReason.ServerError,
        _ => FetchReason.UnexpectedStatus,
    };

    private static bool IsChallenge(HttpResponseHeaders headers) =>
        Says(headers, "cf-mitigated", "challenge") || Says(headers, "x-amzn-waf-action", "challenge") || Says(headers, "x-amzn-waf-action", "captcha");

    private static bool Says(HttpResponseHeaders headers, string name, string value) =>
        headers.TryGetValues(name, out var values) && values.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static Uri? Redirect(Uri url, HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location
            && Uri.TryCreate(url, location, out var next)
            ? next
            : null;

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > _time.GetUtcNow() ? date - _time.GetUtcNow() : null);

    private string? Refuse(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            return "Only http and https.";
        if (url.UserInfo.Length > 0)
            return "No credentials in an address.";
        if (AsciiHost.Of(url) is null)
            return "No name server knows such a host.";
        return _options.Ports.Contains(url.Port) || _options.LoopbackPorts.Contains(url.Port) ? null : $"Port {url.Port} is not open to the crawler.";
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host.Trim('[', ']').TrimEnd('.'), out var literal) ? [literal] : await _resolve(host, cancellationToken);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        // One inside address among several is how a name is turned against us: refuse them all.
        if (Array.Find(addresses, address => !AddressGuard.Allows(address, port, _options)) is { } inside)
            throw new GuardRefusedException($"{host} leads to {inside}:{port}, which is not open to the crawler.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            context.InitialRequestMessage.Options.Set(AddressKey, (socket.RemoteEndPoint as IPEndPoint)?.Address);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static FetchReason? Explain(Exception exception) => exception switch
    {
        GuardRefusedException => FetchReason.RefusedByGuard,
        TimeoutException => FetchReason.Timeout,
        AuthenticationException => FetchReason.TlsFailure,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery } => FetchReason.DnsFailure,
        SocketException { SocketErrorCode: SocketError.TimedOut } => FetchReason.Timeout,
        SocketException => FetchReason.ConnectionFailed,
        InvalidDataException => FetchReason.BrokenResponse,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => FetchReason.TooLarge,
        HttpRequestException { InnerException: { } inner } when Explain(inner) is { } reason => reason,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => FetchReason.DnsFailure,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => FetchReason.TlsFailure,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => FetchReason.ConnectionFailed,
        HttpRequestException or IOException => FetchReason.BrokenResponse,
        _ => null,
    };

    private static FetchOutcome Failed(Uri url, FetchReason reason, string detail) => new() { Reason = reason, FinalUrl = url, Detail = detail };
}
