namespace PortalMitra.CrawlingTests.Http;

public sealed class FetchArchivingTests : FetcherTest
{
    [Theory]
    [InlineData("noarchive")]
    [InlineData("NoArchive")]
    [InlineData("none")]
    [InlineData("noindex, noarchive")]
    [InlineData("noindex noarchive")]
    [InlineData("noindex", "nofollow,noarchive")]
    [InlineData("*: noarchive")]
    [InlineData("PortalMitra: noarchive")]
    [InlineData("portalmitra:noindex,none")]
    [InlineData("otherbot: noindex", "noarchive")]
    [InlineData("otherbot: noindex, portalmitra: noarchive")]
    [InlineData("unavailable_after: 25 Jun 2030 15:00:00 PST, noarchive")]
    [InlineData("unavailable_after: Tuesday, 25-Jun-30 15:00:00 PST, noarchive")]
    [InlineData("max-snippet: 50, max-image-preview: large, noarchive")]
    [InlineData("portalmitra: max-snippet: 50, noarchive")]
    public async Task Whoever_wants_no_copy_says_so(params string[] values) => Assert.False(await MayBeArchivedAsync(values));

    [Theory]
    [InlineData]
    [InlineData("all")]
    [InlineData("noindex, nofollow")]
    [InlineData("otherbot: noarchive")]
    [InlineData("otherbot: noindex, noarchive")]
    [InlineData("portalmitra: noindex, otherbot: noarchive")]
    [InlineData("PortalMitraNews: none")]
    [InlineData("noarchives")]
    [InlineData("max-image-preview:none")]
    [InlineData("max-image-preview: none")]
    [InlineData("portalmitra: max-image-preview: none")]
    [InlineData("unavailable_after: 25 Jun 2010 15:00:00 PST")]
    [InlineData(": noindex,,")]
    public async Task Rules_of_another_kind_or_for_others_leave_it_to_us(params string[] values) => Assert.True(await MayBeArchivedAsync(values));

    private async Task<bool> MayBeArchivedAsync(string[] values)
    {
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            context.Response.Headers["X-Robots-Tag"] = values;
            return Task.CompletedTask;
        });
        return (await FetchAsync(outlet.Options, outlet.At("/"))).MayBeArchived;
    }
}
