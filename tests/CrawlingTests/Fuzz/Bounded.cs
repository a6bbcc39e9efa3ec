namespace PortalMitra.CrawlingTests.Fuzz;

internal static class Bounded
{
    /// <summary>Far more than any of these inputs takes, even on a busy machine; a loop without end fails instead of hanging.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Bytes taken whatever the input is, such as buffers and the tables of charsets.</summary>
    private const long Always = 8 * 1024 * 1024;

    /// <summary>Bytes taken for each byte of input. Work that grows with the square of 256 KiB exceeds it by far.</summary>
    private const long ForEachByte = 1500;

    /// <summary>What the reader gives, if it stays within its time and memory.</summary>
    public static T Run<T>(HostileInput input, Func<T> read)
    {
        var task = Task.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var result = read();
            return (Result: result, Bytes: GC.GetAllocatedBytesForCurrentThread() - before);
        });
        Assert.True(task.Wait(Patience), "no end in sight");
        Assert.InRange(task.Result.Bytes, 0, Always + (ForEachByte * input.Content.Length));
        return task.Result.Result;
    }
}
