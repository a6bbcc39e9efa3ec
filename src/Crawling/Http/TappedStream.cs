using System.Net;

namespace PortalMitra.Crawling;

/// <summary>A connection beneath HTTP and above TLS: lets whoever has sent the last request listen.</summary>
internal sealed class TappedStream(Stream line, IPAddress? address) : Stream
{
    private WireTap? _tap;

    public override bool CanRead => line.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => line.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await line.ReadAsync(buffer, cancellationToken);
        _tap?.Received(buffer.Span[..read]);
        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Overhear(buffer.Span);
        await line.WriteAsync(buffer, cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = line.Read(buffer);
        _tap?.Received(buffer[..read]);
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Overhear(buffer);
        line.Write(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => line.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => line.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await line.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            line.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Connections are used again: whoever writes is the one whose answer comes next, and nobody when that one does not listen.</summary>
    private void Overhear(ReadOnlySpan<byte> bytes)
    {
        _tap = WireTap.Current;
        _tap?.Sent(this, address, bytes);
    }
}
