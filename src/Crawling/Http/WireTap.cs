using System.Net;
using System.Runtime.InteropServices;

namespace PortalMitra.Crawling;

/// <summary>Listens to one request: the bytes of its head, and those of the answer's. A request that is sent again on another connection begins anew.</summary>
internal sealed class WireTap
{
    /// <summary>As much as the HTTP stack itself accepts, and a little.</summary>
    private const int MaxHead = 80 * 1024;

    private static readonly AsyncLocal<WireTap?> Listening = new();

    private readonly List<byte> _sent = [];
    private readonly List<byte> _received = [];
    private object? _line;
    private bool _isComplete;

    /// <summary>Who listens in this flow of control; null when nobody does.</summary>
    public static WireTap? Current
    {
        get => Listening.Value;
        set => Listening.Value = value;
    }

    public IPAddress? Address { get; private set; }

    public ReadOnlyMemory<byte> RequestHead => _sent.ToArray();

    public ReadOnlyMemory<byte> ResponseHead => _received.ToArray();

    public void Sent(object line, IPAddress? address, ReadOnlySpan<byte> bytes)
    {
        if (_line != line)
        {
            (_line, Address, _isComplete) = (line, address, false);
            _sent.Clear();
            _received.Clear();
        }

        if (_sent.Count + bytes.Length <= MaxHead)
            _sent.AddRange(bytes);
    }

    public void Received(ReadOnlySpan<byte> bytes)
    {
        while (!_isComplete && bytes.Length > 0 && _received.Count < MaxHead)
        {
            var before = _received.Count;
            _received.AddRange(bytes);
            var from = Math.Max(0, before - 3);
            var end = CollectionsMarshal.AsSpan(_received)[from..].IndexOf("\r\n\r\n"u8);
            if (end < 0)
                return;
            end += from + 4;
            bytes = bytes[(end - before)..];
            // "100 Continue", "103 Early Hints": the answer itself comes after them.
            _isComplete = !(end > 9 && _received[9] == (byte)'1');
            _received.RemoveRange(_isComplete ? end : 0, _isComplete ? _received.Count - end : _received.Count);
        }
    }
}
