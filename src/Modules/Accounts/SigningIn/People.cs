using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Roles;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>People as jobs of other modules see them: permissions are read anew, as if they signed in at this moment.</summary>
internal sealed class People(PortalDbContext database, UserManager<User> users, IUserClaimsPrincipalFactory<User> principals) : IPeople
{
    public async Task<Person?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await users.FindByNameAsync(userName) is { } user ? await PersonAsync(user) : null;
    }

    public async Task<IReadOnlyList<Person>> HoldersAsync(Permission permission, CancellationToken cancellationToken)
    {
        var names = permission.GrantedBy().Select(one => one.Name).Append(AllPermissions.Name).ToList();
        var roles = database.Set<IdentityRoleClaim<int>>().Where(claim => claim.ClaimType == Permission.ClaimType && names.Contains(claim.ClaimValue!)).Select(claim => claim.RoleId);
        var members = database.Set<IdentityUserRole<int>>().Where(member => roles.Contains(member.RoleId)).Select(member => member.UserId);
        var holders = new List<Person>();
        foreach (var user in await users.Users.Where(user => user.IsActive && members.Contains(user.Id)).OrderBy(user => user.DisplayName).ThenBy(user => user.Id).ToListAsync(cancellationToken))
            holders.Add(await PersonAsync(user));
        return holders;
    }

    private async Task<Person> PersonAsync(User user)
    {
        var language = user.Language == "en" ? PortalCultures.English : PortalCultures.Indonesian;
        return new Person(user.UserName!, user.DisplayName, user.IsActive, user.EmailConfirmed ? user.Email : null, language, await principals.CreateAsync(user));
    }
}
