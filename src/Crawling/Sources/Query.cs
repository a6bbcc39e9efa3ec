namespace PortalMitra.Crawling;

/// <summary>Single parameters of a query whose others stay as they are written.</summary>
internal static class Query
{
    /// <summary>The value of the last parameter of that name, which is the one PHP takes, percent-decoded; null when there is none, or none behind it.</summary>
    public static string? Value(Uri url, string name) =>
        Parameters(url).LastOrDefault(parameter => IsNamed(parameter, name))?.Split('=', 2) is [_, var value] ? Uri.UnescapeDataString(value) : null;

    /// <summary>The address with the parameter, in place of any of that name; without fragment.</summary>
    /// <param name="url">Absolute.</param>
    /// <param name="name">Needs no escaping.</param>
    /// <param name="value">Needs none either.</param>
    public static Uri With(Uri url, string name, string value)
    {
        var parameters = Parameters(url).Where(parameter => !IsNamed(parameter, name)).Append($"{name}={value}");
        return new Uri($"{url.GetLeftPart(UriPartial.Path)}?{string.Join('&', parameters)}");
    }

    private static IEnumerable<string> Parameters(Uri url) => url.Query.TrimStart('?').Split('&').Where(parameter => parameter.Length > 0);

    private static bool IsNamed(string parameter, string name) => parameter.Split('=', 2)[0] == name;
}
