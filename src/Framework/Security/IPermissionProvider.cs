namespace PortalMitra.Framework.Security;

/// <summary>The permissions a module declares.</summary>
public interface IPermissionProvider
{
    IEnumerable<Permission> Permissions { get; }
}
