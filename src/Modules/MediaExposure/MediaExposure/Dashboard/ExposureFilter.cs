using System.Globalization;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>Which mentions stand behind a number. Every number of the dashboard has one, so that it opens exactly its rows.</summary>
internal sealed record ExposureFilter
{
    public required ExposurePeriod Period { get; init; }

    /// <summary>A day within the period after which nothing is asked for; null for all of it.</summary>
    public DateOnly? Until { get; init; }
    public string? Nagari { get; init; }

    /// <summary>Those of no nagari at all.</summary>
    public bool IsWithoutNagari { get; init; }
    public RowScope Scope { get; init; }
    public MentionKind? Kind { get; init; }

    /// <summary>Slug.</summary>
    public string? Outlet { get; init; }

    /// <summary>A tier, or <see cref="None"/>.</summary>
    public string? Tier { get; init; }

    /// <summary>A tone, or <see cref="None"/>.</summary>
    public string? Tone { get; init; }

    /// <summary>Slug, or <see cref="None"/> for what staff have logged.</summary>
    public string? Topic { get; init; }
    public OutletType? Medium { get; init; }
    public long? Story { get; init; }
    public long? Event { get; init; }
    public RowOrder Order { get; init; }

    /// <summary>Stands for "not set" in the address.</summary>
    public const string None = "tanpa";

    public DateOnly LastDay => Until is { } until && until < Period.LastDay ? until : Period.LastDay;

    public static ExposureFilter? Read(Func<string, string?> value)
    {
        if (ExposurePeriod.Read(value("periode")) is not { } period)
            return null;
        var nagari = Slug(value("nagari"));
        return new ExposureFilter
        {
            Period = period,
            Until = DateOnly.TryParseExact(value("sampai"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : null,
            Nagari = nagari == None ? null : nagari,
            IsWithoutNagari = nagari == None,
            Scope = value("hitung") switch { "semua" => RowScope.Accepted, "menunggu" => RowScope.Waiting, _ => RowScope.Counted },
            Kind = Named<MentionKind>(value("jenis")),
            Outlet = Slug(value("media")),
            Tier = value("tingkat") is var tier && (tier == None || Named<OutletTier>(tier) is not null) ? tier : null,
            Tone = value("nada") is var tone && (tone == None || Named<Tone>(tone) is not null) ? tone : null,
            Topic = Slug(value("topik")),
            Medium = Named<OutletType>(value("tipe")),
            Story = Number(value("naskah")),
            Event = Number(value("kegiatan")),
            Order = value("urut") switch { "media" => RowOrder.Outlet, "naskah" => RowOrder.Story, "kegiatan" => RowOrder.Event, _ => RowOrder.Day },
        };
    }

    /// <summary>As it stands in an address, with its question mark.</summary>
    public string ToQuery()
    {
        var scope = Scope switch { RowScope.Accepted => "semua", RowScope.Waiting => "menunggu", _ => null };
        var order = Order switch { RowOrder.Outlet => "media", RowOrder.Story => "naskah", RowOrder.Event => "kegiatan", _ => null };
        var parts = new (string Name, string? Value)[]
        {
            ("periode", $"{Period}"), ("sampai", Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("nagari", IsWithoutNagari ? None : Nagari), ("hitung", scope),
            ("jenis", Kind?.ToString()), ("media", Outlet), ("tingkat", Tier), ("nada", Tone), ("topik", Topic), ("tipe", Medium?.ToString()),
            ("naskah", Story?.ToString(CultureInfo.InvariantCulture)), ("kegiatan", Event?.ToString(CultureInfo.InvariantCulture)), ("urut", order),
        };
        return "?" + string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name!) : null;

    // PostgreSQL knows no NUL in text.
    private static string? Slug(string? value) => string.IsNullOrEmpty(value) || value.Contains('\0', StringComparison.Ordinal) ? null : value;

    private static long? Number(string? value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

internal enum RowScope
{
    /// <summary>What the figure counts.</summary>
    Counted,

    /// <summary>Of every kind.</summary>
    Accepted,

    /// <summary>Not decided yet.</summary>
    Waiting,
}

internal enum RowOrder
{
    Day,
    Outlet,
    Story,
    Event,
}
