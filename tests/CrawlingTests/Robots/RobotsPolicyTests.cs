using System.Net;
using System.Text;

namespace PortalMitra.CrawlingTests.Robots;

public sealed class RobotsPolicyTests
{
    [Fact]
    public void Rules_that_came_are_obeyed()
    {
        var rules = RobotsPolicy.Read(Outcome(FetchReason.Fetched) with { Content = Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /admin") });
        Assert.NotNull(rules);
        Assert.False(rules.IsAllowed("PortalMitra", "/admin"));
        Assert.True(rules.IsAllowed("PortalMitra", "/berita"));
    }

    [Theory]
    [InlineData(FetchReason.NotFound, 404)]
    [InlineData(FetchReason.Gone, 410)]
    [InlineData(FetchReason.Forbidden, 401)]
    [InlineData(FetchReason.Forbidden, 403)]
    [InlineData(FetchReason.UnexpectedStatus, 400)]
    [InlineData(FetchReason.UnexpectedStatus, 418)]
    [InlineData(FetchReason.TooManyRedirects, null)]
    [InlineData(FetchReason.RefusedByGuard, null)]
    public void An_outlet_without_rules_lets_everyone_in(FetchReason reason, int? status) =>
        Assert.True(RobotsPolicy.Read(Outcome(reason, status))?.IsAllowed("PortalMitra", "/berita"));

    [Theory]
    [InlineData(FetchReason.ServerError, 500)]
    [InlineData(FetchReason.ServerError, 503)]
    [InlineData(FetchReason.RateLimited, 429)]
    [InlineData(FetchReason.RateLimited, 503)]
    [InlineData(FetchReason.UnexpectedStatus, 204)]
    [InlineData(FetchReason.UnexpectedStatus, 301)]
    [InlineData(FetchReason.Timeout, null)]
    [InlineData(FetchReason.DnsFailure, null)]
    [InlineData(FetchReason.TlsFailure, null)]
    [InlineData(FetchReason.ConnectionFailed, null)]
    [InlineData(FetchReason.BrokenResponse, 200)]
    public void Rules_that_could_not_be_read_keep_us_away(FetchReason reason, int? status) => Assert.Null(RobotsPolicy.Read(Outcome(reason, status)));

    [Fact]
    public void A_copy_is_good_for_a_day_at_most() => Assert.Equal(TimeSpan.FromDays(1), RobotsPolicy.MaxAge);

    private static FetchOutcome Outcome(FetchReason reason, int? status = null) =>
        new() { Reason = reason, FinalUrl = new Uri("https://kabar.example/robots.txt"), Status = (HttpStatusCode?)status };
}
