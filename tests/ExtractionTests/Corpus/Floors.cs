using System.Text.Json;
using System.Text.Json.Serialization;

namespace PortalMitra.ExtractionTests.Corpus;

/// <summary>Scores below which the extractor may not fall, and the corpus they were reached on.</summary>
/// <param name="Corpus">SHA-256 of the corpus: other pages make other scores.</param>
/// <param name="Scores">Rounded down to four decimals.</param>
internal sealed record Floors(string Corpus, SortedDictionary<string, double> Scores)
{
    public const string Refresh = "run scripts/update-floors.sh";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static Floors Read(string file) => JsonSerializer.Deserialize<Floors>(File.ReadAllText(file), Options)!;

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Options) + "\n");

    /// <summary>What speaks against these scores on this corpus, in words.</summary>
    public IEnumerable<string> Violations(string corpus, IReadOnlyDictionary<string, double> scores)
    {
        if (corpus != Corpus)
            yield return $"The corpus is not the one the floors were reached on: {Refresh}.";
        foreach (var name in scores.Keys.Except(Scores.Keys))
            yield return $"{name} has no floor: {Refresh}.";
        foreach (var (name, floor) in Scores)
        {
            if (!scores.TryGetValue(name, out var score))
                yield return $"{name} is no longer measured.";
            else if (Down(score) < floor)
                yield return FormattableString.Invariant($"{name} fell to {Down(score):0.0000}, below its floor {floor:0.0000}.");
        }
    }

    /// <summary>The floors after this run. One that was not named never falls: its old value stays, and is said.</summary>
    public (Floors Next, IReadOnlyList<string> Refused) Raise(string corpus, IReadOnlyDictionary<string, double> scores, IReadOnlyCollection<string> mayFall)
    {
        var next = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var refused = new List<string>();
        foreach (var (name, score) in scores)
        {
            var floor = Scores.GetValueOrDefault(name);
            if (Down(score) < floor && !mayFall.Contains(name))
                refused.Add(FormattableString.Invariant($"{name} would fall from {floor:0.0000} to {Down(score):0.0000}: mend it, or ask for that with --lower {name}."));
            next[name] = Down(score) < floor && !mayFall.Contains(name) ? floor : Down(score);
        }

        foreach (var (name, floor) in Scores.Where(floor => !scores.ContainsKey(floor.Key) && !mayFall.Contains(floor.Key)))
        {
            refused.Add($"{name} is no longer measured: ask for its end with --lower {name}.");
            next[name] = floor;
        }

        // Unknown names are misspelt ones.
        refused.AddRange(mayFall.Where(name => !Scores.ContainsKey(name)).Select(name => $"There is no floor named {name}."));
        return (new Floors(corpus, next), refused);
    }

    private static double Down(double score) => Math.Floor((score + 1e-9) * 10_000) / 10_000;
}
