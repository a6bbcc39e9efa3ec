using System.Net;
using System.Text.RegularExpressions;

namespace PortalMitra.Testing;

/// <summary>Sends requests as a browser without a picture would: one cookie jar, forms with their antiforgery token.</summary>
public sealed partial class PortalVisitor : IDisposable
{
    private readonly HttpClient _http;

    public PortalVisitor(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page's HTML; fails with the answer when the status is not 200.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.OK
            ? html
            : throw new InvalidOperationException($"GET {path} gave {(int)response.StatusCode} {response.Headers.Location}:\n{html}");
    }

    /// <summary>Opens the page, then sends its form back with these fields.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string page, Dictionary<string, string> fields, string? action = null)
    {
        var token = TokenOf(await ReadAsync(page));
        var content = new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = token };
        return await PostAsync(action ?? page, content);
    }

    /// <summary>Sends fields as they are, without opening a page first.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>As <see cref="PostAsync"/>, for forms in which a name stands more than once.</summary>
    public async Task<HttpResponseMessage> PostPairsAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>Opens the page, then sends its form back with a file.</summary>
    public async Task<HttpResponseMessage> PostFileAsync(string page, string field, string fileName, byte[] content, Dictionary<string, string>? fields = null, string? action = null)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        form.Add(file, field, fileName);
        foreach (var (name, value) in new Dictionary<string, string>(fields ?? []) { ["__RequestVerificationToken"] = TokenOf(await ReadAsync(page)) })
            form.Add(new StringContent(value), name);
        return await _http.PostAsync(new Uri(action ?? page, UriKind.Relative), form);
    }

    /// <summary>Announces a form of so many bytes and sends only its beginning: who refuses it need not read it.</summary>
    public async Task<HttpResponseMessage> PostHugeAsync(string path, long bytes, string token)
    {
        using var form = new StringContent($"__RequestVerificationToken={Uri.EscapeDataString(token)}&", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");
        using var content = new Announced(await form.ReadAsByteArrayAsync(), bytes);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.ExpectContinue = true;
        return await _http.SendAsync(request);
    }

    public static string TokenOf(string html) => Token().Match(html) is { Success: true } match
        ? WebUtility.HtmlDecode(match.Groups[1].Value)
        : throw new InvalidOperationException("The page has no form with an antiforgery token.");

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>Says how long it is, and waits for the answer instead of sending that much.</summary>
    private sealed class Announced(byte[] start, long length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(start);
            await Task.Delay(Timeout.Infinite);
        }

        protected override bool TryComputeLength(out long size)
        {
            (Headers.ContentType, size) = (new("multipart/form-data"), length);
            return true;
        }
    }
}
