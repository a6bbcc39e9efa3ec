using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests;

/// <summary>Mentions as the crawler stores them.</summary>
internal static class Mentions
{
    public static Outlet Outlet(string slug = "kabar", string? site = null) => new() { Slug = slug, Name = $"Media {slug}", SiteKey = site ?? $"{slug}.test" };

    /// <summary>As a reviewer left it.</summary>
    public static Mention Accepted(this Mention mention)
    {
        mention.Accept(mention.Kind, "budi", new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc));
        return mention;
    }

    public static Mention New(Outlet outlet, int number, DateOnly? day = null, MentionKind kind = MentionKind.Earned, string? title = null, string? copy = null,
        string? text = null, long? topicId = null, string warnings = "", string? loggedBy = null, DateTime? found = null, string? sentence = null) => new()
        {
            Outlet = outlet,
            Story = Story.Alone(),
            TopicId = topicId,
            LoggedBy = loggedBy,
            Warnings = warnings,
            Priority = 50 - number,
            CanonicalUrl = $"https://{outlet.SiteKey}/berita/{number}",
            Url = $"https://{outlet.SiteKey}/berita/{number}",
            Title = title ?? $"Perpustakaan nagari ramai {number}",
            PublishedUtc = (day ?? new DateOnly(2026, 11, 20)).ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc),
            PublishedOn = day ?? new DateOnly(2026, 11, 20),
            PublishedFrom = "Meta",
            FoundUtc = found ?? new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
            Sentence = sentence ?? $"Perpustakaan nagari di Kabupaten Lima Puluh Kota ramai oleh warga, nomor {number}.",
            ScoreTenths = 50 - number,
            Reasons = "[]",
            Text = text ?? $"Perpustakaan nagari di Kabupaten Lima Puluh Kota ramai oleh warga, nomor {number}.\nWarga pulang membawa buku.",
            PageHash = copy ?? new string('0', 64),
            CopyHash = copy ?? new string('0', 64),
            Kind = kind,
        };

    /// <summary>An item without an address, as staff log it.</summary>
    public static Mention Printed(Outlet outlet, string title, string place) => new()
    {
        Outlet = outlet,
        Story = Story.Alone(),
        CanonicalUrl = $"catatan:{title}",
        Url = null,
        Place = place,
        LoggedBy = "budi",
        Title = title,
        PublishedUtc = new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc),
        PublishedOn = new DateOnly(2026, 11, 20),
        PublishedFrom = "Staff",
        FoundUtc = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
        Sentence = "Perpustakaan nagari diberitakan di koran.",
        ScoreTenths = 0,
        Reasons = "[]",
        Text = "",
        PageHash = "",
        CopyHash = null,
        Kind = MentionKind.Earned,
    };
}
