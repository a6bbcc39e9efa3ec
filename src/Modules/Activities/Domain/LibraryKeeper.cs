using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Domain;

/// <summary>That somebody keeps a library: they enter its visits and activities, and no other's.</summary>
public sealed class LibraryKeeper : IAudited
{
    public long Id { get; private set; }
    public required string UserName { get; init; }
    public required long LibraryId { get; init; }
    public Library? Library { get; private set; }

    public string AuditName => UserName;
}
