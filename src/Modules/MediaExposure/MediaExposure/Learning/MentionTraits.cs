using System.Text.Json;
using System.Text.RegularExpressions;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>A trait of a mention, by a name that can be put into words, and how strongly it has it.</summary>
internal readonly record struct Trait(string Name, double Value);

/// <summary>
/// What a mention can be recognised by: the parts of its score by kind and zone, where we stand in it, its outlet, and the words of its
/// title and of the sentence that matched. Nothing that a reviewer sets is among them, for that would be learning the answer. Pure.
/// </summary>
internal static partial class MentionTraits
{
    public const string Score = "score";
    public const string Reason = "reason:";
    public const string Place = "place:";
    public const string Outlet = "outlet:";
    public const string Word = "word:";

    private const int ShortestWord = 3;
    private const int LongestWord = 30;

    /// <summary>Words that stand in every sentence and say nothing about it.</summary>
    private static readonly HashSet<string> Idle =
    [
        "ada", "adalah", "agar", "akan", "antara", "atas", "atau", "bagi", "bahwa", "bisa", "dalam", "dan", "dapat", "dari", "demi", "dengan", "dia", "hal",
        "hari", "ini", "itu", "jadi", "juga", "kami", "karena", "kata", "ke", "kepada", "kita", "lain", "lebih", "maka", "masih", "mereka", "oleh", "pada",
        "para", "per", "pun", "saat", "sana", "saja", "sangat", "satu", "secara", "sedang", "sehingga", "sejak", "sekitar", "selama", "seluruh", "semua",
        "seperti", "serta", "sini", "sudah", "supaya", "telah", "tentang", "terhadap", "tersebut", "tidak", "untuk", "yaitu", "yakni", "yang",
    ];

    /// <param name="reasons">As stored with the mention.</param>
    public static IReadOnlyList<Trait> Of(string title, string sentence, string reasons, long outletId, int scoreTenths)
    {
        var traits = new List<Trait> { new(Score, scoreTenths / 50.0), new($"{Outlet}{outletId}", 1) };
        var parts = Parts(reasons);
        traits.AddRange(parts.GroupBy(part => $"{Reason}{part.Kind}:{part.Zone}", StringComparer.Ordinal)
            .Select(group => new Trait(group.Key, Math.Abs(group.Sum(part => part.Points)) / 3)));
        if (parts.Where(part => part.Points > 0).Select(part => part.Zone).OrderBy(Rank).FirstOrDefault() is { } zone)
            traits.Add(new Trait($"{Place}{zone}", 1));
        traits.AddRange(Words().Matches($"{title} {sentence}").Select(match => match.Value.ToLowerInvariant())
            .Where(word => word.Length is >= ShortestWord and <= LongestWord && !Idle.Contains(word))
            .Distinct(StringComparer.Ordinal)
            .Select(word => new Trait(Word + word, 1)));
        return traits;
    }

    private static int Rank(string zone) => zone switch { "Title" => 0, "Lead" => 1, _ => 2 };

    /// <summary>Read by name, so that kinds of reasons which come and go do no harm to what was stored before.</summary>
    private static List<(string Kind, string Zone, double Points)> Parts(string reasons)
    {
        using var json = JsonDocument.Parse(reasons.Length == 0 ? "[]" : reasons);
        var parts = new List<(string, string, double)>();
        foreach (var reason in json.RootElement.EnumerateArray())
        {
            if (reason.TryGetProperty("kind", out var kind) && reason.TryGetProperty("zone", out var zone) && reason.TryGetProperty("points", out var points))
                parts.Add((kind.ToString(), zone.ToString(), points.GetDouble()));
        }

        return parts;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
