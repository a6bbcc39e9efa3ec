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

    public static string TokenOf(string html) => Token().Match(html) is { Success: true } match
        ? WebUtility.HtmlDecode(match.Groups[1].Value)
        : throw new InvalidOperationException("The page has no form with an antiforgery token.");

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
