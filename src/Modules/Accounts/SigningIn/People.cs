using Microsoft.AspNetCore.Identity;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.People;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>People as jobs of other modules see them: permissions are read anew, as if they signed in at this moment.</summary>
internal sealed class People(UserManager<User> users, IUserClaimsPrincipalFactory<User> principals) : IPeople
{
    public async Task<Person?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await users.FindByNameAsync(userName) is not { UserName: { } name } user)
            return null;
        var language = user.Language == "en" ? PortalCultures.English : PortalCultures.Indonesian;
        return new Person(name, user.DisplayName, user.IsActive, user.EmailConfirmed ? user.Email : null, language, await principals.CreateAsync(user));
    }
}
