using System.Text.Json;

namespace PortalMitra.Web.CommandLine;

/// <summary>Where stored pages were saved from: lines <c>{"file","url"}</c>, which name a file as it is given or by the end of its path.</summary>
internal sealed class PageAddresses
{
    public static readonly PageAddresses None = new();

    private readonly Dictionary<string, Uri> _urls = new(StringComparer.Ordinal);

    private PageAddresses()
    {
    }

    /// <summary>Whether lines were passed over.</summary>
    public bool HadBrokenLines { get; private set; }

    /// <summary>A line that names no file with an address of the web is named on standard error and passed over, as by the other verbs.</summary>
    public static async Task<PageAddresses> ReadAsync(FileInfo list, CancellationToken cancellationToken)
    {
        var addresses = new PageAddresses();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(list.FullName, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || addresses.Add(line))
                continue;
            await Console.Error.WriteLineAsync($"{list.Name}:{number}: not a line with file and url.");
            addresses.HadBrokenLines = true;
        }

        return addresses;
    }

    /// <summary>The address of the longest end of the path that the list names; one on localhost where it names none.</summary>
    public Uri Of(string file)
    {
        var path = file.Replace('\\', '/');
        for (var start = 0; _urls.Count > 0 && start >= 0 && start < path.Length; start = path.IndexOf('/', start) + 1 is > 0 and var next ? next : -1)
        {
            if (_urls.TryGetValue(path[start..], out var url))
                return url;
        }

        return new Uri("http://localhost/" + Uri.EscapeDataString(Path.GetFileName(file)));
    }

    private bool Add(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (!document.RootElement.TryGetProperty("file", out var file) || !document.RootElement.TryGetProperty("url", out var url)
                || file.GetString() is not { Length: > 0 } name || !Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                return false;
            _urls[name.Replace('\\', '/')] = address;
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, no object, or other than strings: named by the caller.
            return false;
        }
    }
}
