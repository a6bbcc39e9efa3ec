using System.Text;

namespace PortalMitra.CrawlingTests.Fuzz;

public sealed class HostileRobotsTests
{
    [HostileProperty]
    public void Rules_always_let_their_own_file_be_read(HostileInput input) => Assert.True(Rules(input).IsAllowed("PortalMitra", "/robots.txt"));

    [HostileProperty]
    public void Any_address_can_be_judged_by_any_rules(HostileInput input) =>
        Bounded.Run(input, () => Rules(input).IsAllowed(Text(input, 40), "/" + Text(input, 2048)));

    [HostileProperty]
    public void A_delay_is_shorter_than_a_day(HostileInput input) => Assert.True(Rules(input).CrawlDelay("PortalMitra") is null or { TotalSeconds: >= 0 and < 86_400 });

    [HostileProperty]
    public void Sitemaps_are_no_longer_than_their_lines(HostileInput input) => Assert.InRange(Rules(input).Sitemaps.Sum(sitemap => sitemap.Length), 0, input.Content.Length);

    private static RobotsTxt Rules(HostileInput input) => Bounded.Run(input, () => RobotsTxt.Parse(input.Content.Span));

    private static string Text(HostileInput input, int length) => Encoding.Latin1.GetString(input.Content.Span[..Math.Min(length, input.Content.Length)]);
}
