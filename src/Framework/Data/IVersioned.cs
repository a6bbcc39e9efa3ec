namespace PortalMitra.Framework.Data;

/// <summary>
/// What two people may edit at once. The number grows with each change; saving over a newer one throws
/// <see cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException"/>, and the page shows both versions.
/// </summary>
public interface IVersioned
{
    int Version { get; }
}
