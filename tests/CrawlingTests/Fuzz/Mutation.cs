namespace PortalMitra.CrawlingTests.Fuzz;

internal enum MutationKind
{
    Cut,
    KeepBeginning,
    Flip,
    Overwrite,
    Insert,
    Splice,
    Repeat,
}

/// <summary>One way to spoil a file. The numbers are taken modulo what the file allows.</summary>
internal sealed record Mutation(MutationKind Kind, int At, int Length, byte[] Other)
{
    /// <summary>Enough to show work that grows faster than its input.</summary>
    private const int MaxBytes = 256 * 1024;

    public byte[] Apply(byte[] content)
    {
        var at = At % (content.Length + 1);
        var length = Math.Min(Length, content.Length - at);
        var (before, part, after) = (content[..at], content[at..(at + length)], content[(at + length)..]);
        return Kind switch
        {
            MutationKind.Cut => [.. before, .. after],
            MutationKind.KeepBeginning => before,
            MutationKind.Flip => [.. before, .. part.Take(1).Select(value => (byte)(value ^ (1 << (Length % 8)))), .. content[Math.Min(at + 1, content.Length)..]],
            MutationKind.Overwrite => [.. before, .. Other, .. after],
            MutationKind.Insert => [.. before, .. Other, .. part, .. after],
            MutationKind.Splice => [.. before, .. Other[(At % (Other.Length + 1))..]],
            _ => [.. before, .. Repeated(part, MaxBytes - content.Length), .. after],
        };
    }

    private static IEnumerable<byte> Repeated(byte[] part, int room) =>
        part.Length == 0 ? [] : Enumerable.Repeat(part, Math.Max(1, room / part.Length)).SelectMany(bytes => bytes);
}
