using System.Diagnostics;
using System.Globalization;

namespace PortalMitra.CrawlSimulation.Portal;

/// <summary>One portal process, and what it costs.</summary>
internal sealed class PortalUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly TaskCompletionSource _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private TimeSpan _cpuWhenReady;
    private int _commands;
    private int _errors;

    private PortalUnderTest(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>Processor time since it serves; the last that was seen once it is gone.</summary>
    public TimeSpan Cpu { get; private set; }

    /// <summary>Resident memory in bytes; 0 once it is gone.</summary>
    public long Memory { get; private set; }

    /// <summary>Commands sent to the database, where <c>Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command=Information</c> is set.</summary>
    public int Commands => Volatile.Read(ref _commands);

    public int Errors => Volatile.Read(ref _errors);

    public static PortalUnderTest Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program, "PortalMitra.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new PortalUnderTest(Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started."));
    }

    /// <exception cref="InvalidOperationException">It ended with a failure; its words stood on the error output.</exception>
    public async Task RunToEndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        await _reading;
        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"The portal ended with {_process.ExitCode}.");
    }

    public async Task WaitUntilServingAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(_serving.Task, _process.WaitForExitAsync(cancellationToken)).WaitAsync(Patience, cancellationToken);
        if (!_serving.Task.IsCompletedSuccessfully)
            throw new InvalidOperationException("The portal ended before it served.");
        _cpuWhenReady = ReadCpu() ?? TimeSpan.Zero;
    }

    public void Measure()
    {
        Memory = 0;
        if (ReadCpu() is not { } cpu)
            return;
        Cpu = cpu - _cpuWhenReady;
        try
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            if (line is not null)
                Memory = 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // Gone between two looks.
        }
    }

    /// <summary>As a power cut would: no handler runs.</summary>
    public async Task KillAsync()
    {
        Measure();
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        Memory = 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    /// <summary>utime and stime of proc(5), in hundredths of a second; null when the process is gone.</summary>
    private TimeSpan? ReadCpu()
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            return ticks == 0 ? null : TimeSpan.FromMilliseconds(10 * ticks);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Contains("PortalMitra is serving", StringComparison.Ordinal))
                _serving.TrySetResult();
            if (line.Contains("Executed DbCommand", StringComparison.Ordinal))
                Interlocked.Increment(ref _commands);
            var isFailure = line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal)
                || line.StartsWith("Unhandled exception", StringComparison.Ordinal);
            if (isFailure && Interlocked.Increment(ref _errors) <= 3)
                await Console.Error.WriteLineAsync($"portal {_process.Id}: {line} {await reader.ReadLineAsync()} {await reader.ReadLineAsync()}");
        }
    }
}
