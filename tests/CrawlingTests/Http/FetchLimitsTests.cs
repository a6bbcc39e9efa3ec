using Microsoft.AspNetCore.Http;

namespace PortalMitra.CrawlingTests.Http;

public sealed class FetchLimitsTests : FetcherTest
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_body_as_large_as_the_limit_is_read()
    {
        await using var outlet = await Outlet.ServeAsync(context => context.Response.Body.WriteAsync(new byte[100_000]).AsTask());
        Assert.Equal(100_000, (await FetchAsync(outlet.Options, outlet.At("/"))).Content.Length);
    }

    [Fact]
    public async Task One_byte_more_is_too_much_also_without_a_declaration()
    {
        await using var outlet = await Outlet.ServeAsync(async context =>
        {
            await context.Response.Body.FlushAsync();
            await context.Response.Body.WriteAsync(new byte[100_001]);
        });
        Assert.Equal(FetchReason.TooLarge, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
    }

    [Fact]
    public async Task A_body_that_declares_too_much_is_not_waited_for()
    {
        await using var outlet = await Outlet.ServeAsync(async context =>
        {
            context.Response.ContentLength = 100_001;
            await context.Response.Body.FlushAsync();
            await UntilLeftAsync(context);
        });
        var outcome = await FetchAsync(outlet.Options, outlet.At("/"));
        Assert.Equal(FetchReason.TooLarge, outcome.Reason);
        Assert.Equal(200, (int?)outcome.Status);
        Assert.True(outcome.Content.IsEmpty);
    }

    [Fact]
    public async Task A_body_without_end_is_left_at_the_limit()
    {
        await using var outlet = await Outlet.ServeAsync(context => PourAsync(context, new byte[10_000]));
        Assert.Equal(FetchReason.TooLarge, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
        await _left.Task.WaitAsync(Patience);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_bomb_is_measured_unpacked(string encoding)
    {
        var bomb = FetchCompressionTests.Compress(encoding, new byte[64 * 1024 * 1024]);
        Assert.True(bomb.Length < 100_000);
        await using var outlet = await Outlet.ServeAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            await context.Response.Body.WriteAsync(bomb);
        });
        Assert.Equal(FetchReason.TooLarge, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
    }

    [Fact]
    public async Task A_bomb_without_end_is_left_at_the_limit()
    {
        await using var outlet = await Outlet.ServeAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return PourAsync(context, FetchCompressionTests.Compress("gzip", new byte[1_000_000]));
        });
        Assert.Equal(FetchReason.TooLarge, (await FetchAsync(outlet.Options, outlet.At("/"))).Reason);
        await _left.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task An_answer_that_does_not_begin_is_given_up()
    {
        await using var outlet = await Outlet.ServeAsync(UntilLeftAsync);
        var options = outlet.Options with { HeaderTimeout = TimeSpan.FromSeconds(20), TotalTimeout = TimeSpan.FromSeconds(60) };
        var fetching = FetchAsync(options, outlet.At("/"));
        await _asked.Task.WaitAsync(Patience);
        Time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(fetching.IsCompleted);
        Time.Advance(TimeSpan.FromSeconds(1));
        var outcome = await fetching;
        Assert.Equal(FetchReason.Timeout, outcome.Reason);
        Assert.Contains("20 s", outcome.Detail, StringComparison.Ordinal);
        await _left.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task An_answer_that_drips_is_given_up()
    {
        var halfWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var outlet = await Outlet.ServeAsync(async context =>
        {
            await context.Response.WriteAsync("<html>");
            await context.Response.Body.FlushAsync();
            halfWay.SetResult();
            await UntilLeftAsync(context);
        });
        var options = outlet.Options with { HeaderTimeout = TimeSpan.FromSeconds(200), TotalTimeout = TimeSpan.FromSeconds(60) };
        var fetching = FetchAsync(options, outlet.At("/"));
        await halfWay.Task.WaitAsync(Patience);
        Time.Advance(TimeSpan.FromSeconds(60));
        var outcome = await fetching;
        Assert.Equal(FetchReason.Timeout, outcome.Reason);
        Assert.Contains("60 s", outcome.Detail, StringComparison.Ordinal);
        await _left.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_name_server_that_does_not_answer_is_given_up()
    {
        var options = new FetchOptions { Contact = "redaksi@example.org", HeaderTimeout = TimeSpan.FromSeconds(20) };
        var fetching = FetchAsync(options, new Uri("http://kabar.example/"), async (_, cancellationToken) =>
        {
            _asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return [];
        });
        await _asked.Task.WaitAsync(Patience);
        Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(FetchReason.Timeout, (await fetching).Reason);
    }

    [Fact]
    public async Task Whoever_asked_may_call_off_the_request()
    {
        await using var outlet = await Outlet.ServeAsync(UntilLeftAsync);
        using var caller = new CancellationTokenSource();
        using var fetcher = new GuardedFetcher(outlet.Options, Time);
        var fetching = fetcher.FetchAsync(new FetchRequest(outlet.At("/")), caller.Token);
        await _asked.Task.WaitAsync(Patience);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching.WaitAsync(Patience));
    }

    private async Task PourAsync(HttpContext context, byte[] piece)
    {
        try
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The reader left, as it should.
        }

        _left.TrySetResult();
    }

    private async Task UntilLeftAsync(HttpContext context)
    {
        using var gone = context.RequestAborted.Register(() => _left.TrySetResult());
        _asked.TrySetResult();
        await _left.Task;
    }
}
