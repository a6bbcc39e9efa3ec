using Microsoft.AspNetCore.Http;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>Asking only for what has changed, and whether to believe the answer.</summary>
public sealed class NotModifiedTests
{
    [Fact]
    public async Task What_a_feed_asked_for_holds_also_while_it_says_that_nothing_has_changed()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/feed", context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch.Count > 0 ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
            return context.Response.StatusCode == StatusCodes.Status304NotModified
                ? Task.CompletedTask
                : context.Response.WriteAsync(outlet.Feed().Replace("<title>", "<ttl>120</ttl><title>", StringComparison.Ordinal));
        });
        await outlet.AddAsync(source => source.FixedMinutes = 10);
        await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromHours(2));

        var source = await outlet.ReadAsync();

        Assert.Equal(outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(120), source.NextDueUtc);
    }

    [Fact]
    public async Task Unchanged_is_asked_for_and_believed_until_it_is_found_untrue()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        int[] articles = [1, 2];
        var (whole, unchanged) = (0, 0);
        outlet.ServeFeed("/feed", 1, 2, 3);
        outlet.Serve("/feed", context =>
        {
            context.Response.Headers.ETag = "\"selalu-sama\"";
            if (context.Request.Headers.IfNoneMatch.Count > 0)
            {
                unchanged++;
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            whole++;
            return context.Response.WriteAsync(outlet.Feed(articles));
        });
        await outlet.AddAsync(source => source.FixedMinutes = 60);
        await outlet.ReadAsync();
        articles = [1, 2, 3];
        outlet.Portal.Clock.Advance(TimeSpan.FromHours(1));
        var believed = await outlet.ReadAsync();
        var (wholeThen, unchangedThen) = (whole, unchanged);

        // Later the whole answer is asked for, whatever the mark says.
        outlet.Portal.Clock.Advance(TimeSpan.FromHours(6));
        var found = await outlet.ReadAsync();
        await outlet.ReadAsync();

        Assert.Equal((1, 1, false, null), (wholeThen, unchangedThen, believed.LiesAboutChange, believed.LastFailure));
        Assert.True(found.LiesAboutChange);
        Assert.Equal(3, (await outlet.LinksAsync()).Count);
        Assert.Equal((3, 1), (whole, unchanged));
    }

    [Fact]
    public async Task An_honest_mark_of_change_stays_in_use_for_good()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        int[] articles = [1];
        outlet.ServeFeed("/feed", 1, 2);
        outlet.Serve("/feed", context =>
        {
            var tag = $"\"{articles.Length}\"";
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(outlet.Feed(articles));
        });
        await outlet.AddAsync();
        await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(2));
        articles = [1, 2];

        var source = await outlet.ReadAsync();

        Assert.False(source.LiesAboutChange);
        Assert.Equal("\"2\"", source.ETag);
    }
}
