using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>Which mentions a reviewer wants to see and in which order, as it stands in the address. What cannot be read is left out.</summary>
internal sealed record ReviewFilter
{
    public const int MaxText = 100;

    /// <summary>Null where the address names none: then the mention's own list, or those that wait.</summary>
    public ReviewState? State { get; init; }
    public string? Outlet { get; init; }
    public OutletType? OutletType { get; init; }
    public MentionKind? Kind { get; init; }
    public string? Nagari { get; init; }
    public string? Topic { get; init; }

    /// <summary>Days of publication, both included.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Score times ten, both included.</summary>
    public int? ScoreFrom { get; init; }
    public int? ScoreTo { get; init; }
    public bool? IsAutomatic { get; init; }
    public bool? HasWarnings { get; init; }
    public bool? IsByHand { get; init; }
    public string? Text { get; init; }
    public ReviewSort? Sort { get; init; }

    public ReviewState List => State ?? ReviewState.New;

    /// <summary>What waits is read by its priority, what is decided by its decision.</summary>
    public ReviewSort Order => Sort switch
    {
        ReviewSort.Decided when List == ReviewState.New => ReviewSort.Priority,
        { } sort => sort,
        null => List is ReviewState.New or ReviewState.Unsure ? ReviewSort.Priority : ReviewSort.Decided,
    };

    /// <summary>Something beside list and order is asked for.</summary>
    public bool IsNarrowed => this != new ReviewFilter { State = State, Sort = Sort };

    /// <summary>The words looked for, each of which must occur.</summary>
    public IReadOnlyList<string> Words => [.. (Text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5)];

    public static ReviewFilter Read(IQueryCollection query) => Read(name => query[name].FirstOrDefault());

    public static ReviewFilter Read(string query)
    {
        var pairs = QueryHelpers.ParseQuery(query);
        return Read(name => pairs.TryGetValue(name, out var value) ? value.FirstOrDefault() : null);
    }

    /// <summary>The filter as it stands in the address, without the question mark; always the same for the same filter.</summary>
    public override string ToString() => string.Join('&', Pairs().Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    public IEnumerable<KeyValuePair<string, string>> Pairs()
    {
        (string Name, string? Value)[] pairs =
        [
            ("status", State is { } state ? ReviewSlugs.States.Of(state) : null),
            ("media", Outlet),
            ("jenis-media", OutletType is { } type ? ReviewSlugs.OutletTypes.Of(type) : null),
            ("jenis", Kind is { } kind ? ReviewSlugs.Kinds.Of(kind) : null),
            ("nagari", Nagari),
            ("topik", Topic),
            ("dari", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("sampai", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("skor-dari", Score(ScoreFrom)),
            ("skor-sampai", Score(ScoreTo)),
            ("otomatis", IsAutomatic is { } automatic ? automatic ? "ya" : "tidak" : null),
            ("peringatan", HasWarnings is { } warnings ? warnings ? "ada" : "tanpa" : null),
            ("asal", IsByHand is { } byHand ? byHand ? "tangan" : "temuan" : null),
            ("cari", Text),
            ("urut", Sort is { } sort ? ReviewSlugs.Sorts.Of(sort) : null),
        ];
        return pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!));
    }

    private static ReviewFilter Read(Func<string, string?> read) => new()
    {
        State = ReviewSlugs.States.Read(read("status")),
        Outlet = Word(read("media"), 100),
        OutletType = ReviewSlugs.OutletTypes.Read(read("jenis-media")),
        Kind = ReviewSlugs.Kinds.Read(read("jenis")),
        Nagari = Word(read("nagari"), 100),
        Topic = Word(read("topik"), 100),
        From = Day(read("dari")),
        To = Day(read("sampai")),
        ScoreFrom = Tenths(read("skor-dari")),
        ScoreTo = Tenths(read("skor-sampai")),
        IsAutomatic = Either(read("otomatis"), "ya", "tidak"),
        HasWarnings = Either(read("peringatan"), "ada", "tanpa"),
        IsByHand = Either(read("asal"), "tangan", "temuan"),
        Text = Word(read("cari"), MaxText),
        Sort = ReviewSlugs.Sorts.Read(read("urut")),
    };

    // PostgreSQL cannot take a NUL.
    private static string? Word(string? value, int length) =>
        value?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } word ? word.Length <= length ? word : word[..length] : null;

    private static DateOnly? Day(string? value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"7,5" and "7.5" are the same to whoever types it.</summary>
    private static int? Tenths(string? value) =>
        decimal.TryParse(value?.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) && Math.Abs(score) < 10_000
            ? (int)Math.Round(score * 10)
            : null;

    private static string? Score(int? tenths) => tenths is { } value ? (value / 10m).ToString("0.#", CultureInfo.InvariantCulture) : null;

    private static bool? Either(string? value, string yes, string no) => value == yes ? true : value == no ? false : null;
}
