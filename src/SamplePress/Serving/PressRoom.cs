using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using PortalMitra.SamplePress.Editing;
using PortalMitra.SamplePress.Outlets;

namespace PortalMitra.SamplePress.Serving;

/// <summary>Turns HTTP requests into answers of the outlet that owns the port.</summary>
internal sealed class PressRoom(SamplePressOptions options, CancellationToken stopping)
{
    private static readonly byte[] FillerBlock = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];

    private readonly ConcurrentDictionary<int, OutletDesk> byPort = [];

    public IReadOnlyList<OutletDesk> Desks { get; } = ReadDesks(options.Clock.GetUtcNow());

    public RequestLog Requests { get; } = new();

    public void Open(OutletDesk desk, int port)
    {
        desk.BaseUrl = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        byPort[port] = desk;
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (!byPort.TryGetValue(context.Connection.LocalPort, out var desk))
        {
            // A request can arrive between binding and opening; the press is not yet there.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        var slug = desk.Profile.Slug;
        Requests.Begin(new SampleRequest(
            slug, context.Connection.LocalPort, request.Method, request.Path + request.QueryString.ToUriComponent(),
            request.Headers.UserAgent.ToString(), options.Clock.GetUtcNow(), Concurrent: 0));
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await SendAsync(context, Compose(desk, request), either.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The reader left or the press closes: the half-sent answer must not look complete.
            context.Abort();
        }
        finally
        {
            Requests.End(slug);
        }
    }

    private PressResponse Compose(OutletDesk desk, HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return PressResponse.Failed(405, "Cara tidak dikenal");
        if (desk.IsDown)
            return PressResponse.Failed(503, "Sedang dalam perbaikan");
        var asked = new PressRequest(request.Path.Value ?? "/", request.Query, request.Headers.IfNoneMatch.ToString());
        return desk.Profile.Style.Answer(asked, desk.At(options.Clock.GetUtcNow()))
            ?? PressResponse.Failed(404, "Halaman tidak ditemukan");
    }

    private async Task SendAsync(HttpContext context, PressResponse answer, CancellationToken token)
    {
        if (answer.IsSlow)
            await Task.Delay(options.SlowDelay, token);
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.Location is not null)
            response.Headers.Location = answer.Location;
        if (answer.ETag is not null)
            response.Headers.ETag = answer.ETag;
        if (answer.Status == StatusCodes.Status304NotModified)
            return;
        response.ContentType = answer.ContentType;
        if (answer.Filler == 0)
            response.ContentLength = answer.Body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await response.Body.WriteAsync(answer.Body, token);
        for (var sent = 0L; sent < answer.Filler; sent += FillerBlock.Length)
            await response.Body.WriteAsync(FillerBlock, token);
    }

    private static List<OutletDesk> ReadDesks(DateTimeOffset now)
    {
        var articles = ArticleLibrary.Read(now);
        return [.. OutletProfile.All.Select(profile => new OutletDesk(profile, articles[profile.Slug]))];
    }
}
