using Microsoft.AspNetCore.Identity;
using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.Accounts.Domain;

/// <summary>
/// A set of permissions to give to users. Its <see cref="IdentityRole{TKey}.Name"/> is the stable key, such as
/// <c>editor</c>; the permissions are role claims of type <see cref="Framework.Security.Permission.ClaimType"/>.
/// </summary>
public sealed class Role : IdentityRole<int>, IAudited
{
    /// <summary>Holds every permission there is, also those of modules installed later.</summary>
    public const string AdministratorKey = "admin";

    /// <summary>What the office calls it, such as "Redaktur".</summary>
    public required string DisplayName { get; set; }

    string IAudited.AuditName => Name ?? "";
}
