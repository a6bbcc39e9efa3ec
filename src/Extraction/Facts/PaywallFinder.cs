using AngleSharp.Dom;

namespace PortalMitra.Extraction.Facts;

/// <summary>Whether the text goes on behind a payment or a login. In doubt it does not: the flag warns people.</summary>
internal static class PaywallFinder
{
    /// <summary>A barrier holds an offer, not the article, in characters.</summary>
    private const int MaxOffer = 2000;

    private static readonly string[] TierNames = ["article:content_tier", "content_tier", "article_content_tier"];

    /// <summary>What an offer asks for.</summary>
    private static readonly string[] Offers =
    [
        "berlangganan", "langganan", "login untuk membaca", "masuk untuk membaca", "baca selengkapnya dengan", "subscribe", "subscriber", "subscription", "sign in to read", "log in to read", "abonnier", "abonnent", "jetzt weiterlesen",
        "abonnez", "abonné", "suscríbete", "suscriptor", "abonnement", "registrieren",
    ];

    public static bool IsClosed(ParsedPage page, Surroundings surroundings)
    {
        if (page.Data?.IsAccessibleForFree is { } free)
            return !free;
        if (TierNames.Select(name => page.Meta[name]?.Trim()).FirstOrDefault(tier => !string.IsNullOrEmpty(tier)) is { } tier)
            return tier.Equals("locked", StringComparison.OrdinalIgnoreCase) || tier.Equals("metered", StringComparison.OrdinalIgnoreCase);
        if (page.Meta["isAccessibleForFree"] is { } flag)
            return flag.EndsWith("false", StringComparison.OrdinalIgnoreCase);
        return page.Outline.Barriers.Exists(spot => !IsHidden(spot.Element) && !surroundings.IsAmongOthers(spot.Element)
            && VisibleText.Of(spot.Element, MaxOffer) is { } text && Array.Exists(Offers, offer => text.Contains(offer, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Templates keep the barrier ready on free pages too.</summary>
    private static bool IsHidden(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.HasAttribute("hidden") || at.GetAttribute("aria-hidden") == "true" || (at.ClassName?.Contains("hidden", StringComparison.OrdinalIgnoreCase) ?? false) || (at.ClassName?.Split(' ').Contains("d-none") ?? false)
                || (at.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false))
                return true;
        }

        return false;
    }
}
