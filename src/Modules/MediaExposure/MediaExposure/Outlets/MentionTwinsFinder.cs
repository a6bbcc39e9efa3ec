using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>
/// Which mentions of two outlets are one article. Pure. The same address is; so is the same title with the same path on
/// another host or on the same day. The same path alone is not: article 7 of one site is not article 7 of another.
/// </summary>
internal static class MentionTwinsFinder
{
    public static IReadOnlyList<MentionTwins> Of(IReadOnlyList<TwinMention> staying, IReadOnlyList<TwinMention> going)
    {
        var free = staying.ToDictionary(mention => mention.Id);
        var byKey = staying.SelectMany(mention => Keys(mention).Select(key => (key, mention))).ToLookup(pair => pair.key, pair => pair.mention);
        var twins = new List<MentionTwins>();
        foreach (var mention in going)
        {
            if (Keys(mention).SelectMany(key => byKey[key]).FirstOrDefault(other => free.ContainsKey(other.Id)) is not { } other)
                continue;
            free.Remove(other.Id);
            twins.Add(Rank(mention) > Rank(other) ? new MentionTwins(mention, other) : new MentionTwins(other, mention));
        }

        return twins;
    }

    /// <summary>What people have accepted wins over what waits, and that over what was rejected; between equals the outlet that stays.</summary>
    private static int Rank(TwinMention mention) => mention.State switch { ReviewState.Accepted => 3, ReviewState.Unsure => 2, ReviewState.New => 1, _ => 0 };

    private static IEnumerable<string> Keys(TwinMention mention)
    {
        yield return mention.CanonicalUrl;
        var title = new string([.. mention.Title.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        if (title.Length == 0)
            yield break;
        yield return $"{title} {mention.PublishedOn:yyyy-MM-dd}";
        if (Uri.TryCreate(mention.CanonicalUrl, UriKind.Absolute, out var url) && url.PathAndQuery.Length > 1)
            yield return $"{title} {url.PathAndQuery}";
    }
}
