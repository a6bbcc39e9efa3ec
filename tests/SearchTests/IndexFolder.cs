using Microsoft.Extensions.Time.Testing;

namespace PortalMitra.SearchTests;

/// <summary>A data folder of its own and a clock that stands on Monday, 23 November 2026, 09.15 WIB.</summary>
public abstract class IndexFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-index-");

    protected string DataFolder => _folder.FullName;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 15, 0, TimeSpan.Zero));

    protected DateTime Now => Time.GetUtcNow().UtcDateTime;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
