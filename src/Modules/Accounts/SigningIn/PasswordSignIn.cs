using Microsoft.AspNetCore.Identity;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>
/// Signs in with a password. A wrong name, a wrong password, a locked and a disabled account give the same answer after
/// the same work, so that nobody learns which names exist.
/// </summary>
internal sealed class PasswordSignIn(UserManager<User> users, SignInManager<User> signIn, DecoyPassword decoy)
{
    /// <returns>The person, signed in; null when refused.</returns>
    public async Task<User?> TryAsync(string userName, string password)
    {
        var user = await users.FindByNameAsync(userName);
        if (user is null || !user.IsActive || await users.IsLockedOutAsync(user))
        {
            decoy.Check(users.PasswordHasher, password);
            return null;
        }

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (!result.Succeeded)
            return null;
        // Not persistent: office computers are shared, the session ends with the browser.
        await signIn.SignInAsync(user, isPersistent: false);
        return user;
    }
}
