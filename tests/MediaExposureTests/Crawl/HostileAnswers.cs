using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>What outlets send to wear a reader out.</summary>
internal static class HostileAnswers
{
    private static readonly byte[] Megabyte = new byte[1024 * 1024];

    public static RequestDelegate Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public static RequestDelegate Bytes(byte[] bytes) => context => WriteAsync(context, bytes, 1);

    /// <summary>An RSS feed of this inside.</summary>
    public static RequestDelegate Feed(string inside, string head = "") => Text($"<?xml version=\"1.0\"?>{head}<rss version=\"2.0\"><channel>{inside}</channel></rss>");

    /// <summary>As many numbered pieces as stay below so many bytes.</summary>
    public static string Many(string begin, Func<int, string> piece, string end, int bytes = (10 * 1024 * 1024) - 100)
    {
        var text = new StringBuilder(begin);
        for (var i = 0; text.Length < bytes; i++)
            text.Append(piece(i));
        return text.Append(end).ToString();
    }

    public static RequestDelegate Gigabyte(bool declared) => context =>
    {
        context.Response.ContentLength = declared ? 1024L * Megabyte.Length : null;
        return WriteAsync(context, Megabyte, 1024);
    };

    /// <summary>Begins like a feed and never ends.</summary>
    public static RequestDelegate Endless(string begin, string piece) => async context =>
    {
        await WriteAsync(context, Encoding.UTF8.GetBytes(begin), 1);
        await WriteAsync(context, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1000))), int.MaxValue);
    };

    /// <summary>A byte a second.</summary>
    public static RequestDelegate Drip => async context =>
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await WriteAsync(context, "<"u8.ToArray(), 1);
            await context.Response.Body.FlushAsync();
            await Quietly(Task.Delay(1000, context.RequestAborted));
        }
    };

    /// <summary>Takes the question and says nothing.</summary>
    public static RequestDelegate Silence => context => Quietly(Task.Delay(Timeout.Infinite, context.RequestAborted));

    /// <summary>Ten gigabytes of nothing, packed while they are sent.</summary>
    public static RequestDelegate Bomb(string encoding) => async context =>
    {
        context.Response.Headers.ContentEncoding = encoding;
        Stream packer = encoding switch
        {
            "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(context.Response.Body, CompressionLevel.Fastest),
            _ => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
        };
        for (var i = 0; i < 10 * 1024 && !context.RequestAborted.IsCancellationRequested; i++)
            await Quietly(packer.WriteAsync(Megabyte, context.RequestAborted).AsTask());
    };

    /// <summary>Ten gigabytes in a few kilobytes: a thousand packed parts, packed again.</summary>
    public static RequestDelegate NestedBomb
    {
        get
        {
            var part = Pack(new byte[10 * Megabyte.Length]);
            var bomb = Pack([.. Enumerable.Repeat(part, 1024).SelectMany(bytes => bytes)]);
            return context =>
            {
                context.Response.Headers.ContentEncoding = "gzip, gzip";
                return WriteAsync(context, bomb, 1);
            };
        }
    }

    public static RequestDelegate Headers(int count, int length) => context =>
    {
        for (var i = 0; i < count; i++)
            context.Response.Headers[$"X-{i}"] = new string('x', length);
        return context.Response.WriteAsync("<rss/>");
    };

    /// <summary>A harmless feed under this header.</summary>
    public static RequestDelegate Header(string name, string value) => context =>
    {
        context.Response.Headers[name] = value;
        return context.Response.WriteAsync("<rss><channel><item><link>/x/1</link></item></channel></rss>");
    };

    public static RequestDelegate Status(int status, string name, string value) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers[name] = value;
        return Task.CompletedTask;
    };

    public static RequestDelegate MoveTo(Func<HttpContext, string> location) => context => Status(302, "Location", location(context))(context);

    /// <summary>Promises more than it sends.</summary>
    public static RequestDelegate BreaksOff => async context =>
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("<rss><channel><item>");
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    private static async Task WriteAsync(HttpContext context, byte[] bytes, int times)
    {
        for (var i = 0; i < times && !context.RequestAborted.IsCancellationRequested; i++)
            await Quietly(context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask());
    }

    /// <summary>A reader who leaves is what is hoped for.</summary>
    private static async Task Quietly(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            packer.Write(content);
        return packed.ToArray();
    }
}
