using System.Text.Json;
using System.Text.Json.Serialization;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>Keeps what a mention was before a decision, with the action that it belongs to.</summary>
internal static class ReviewLog
{
    // Names, not numbers: a row must be readable when the code that wrote it is gone.
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Carries out <paramref name="change"/> on the mention and notes both sides of it.</summary>
    public static void Change(this ReviewAction action, Mention mention, Action<Mention> change)
    {
        var before = JsonSerializer.Serialize(mention.Verdict(), Json);
        change(mention);
        action.Mentions.Add(new ReviewedMention { MentionId = mention.Id, Before = before, After = JsonSerializer.Serialize(mention.Verdict(), Json) });
    }

    public static MentionVerdict Read(string json) => JsonSerializer.Deserialize<MentionVerdict>(json, Json) ?? throw new InvalidOperationException("An action without what it changed.");

    /// <summary>PostgreSQL keeps microseconds, and what is compared later must come back as it was.</summary>
    public static DateTime Kept(DateTime now) => new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), now.Kind);
}
