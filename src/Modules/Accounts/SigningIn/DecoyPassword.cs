using Microsoft.AspNetCore.Identity;
using PortalMitra.Modules.Accounts.Contracts;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>A hash to compare with when there is no account to compare with: the same work, always in vain.</summary>
internal sealed class DecoyPassword
{
    private readonly User _nobody = new() { DisplayName = "" };
    private string? _hash;

    public void Check(IPasswordHasher<User> hasher, string password) =>
        hasher.VerifyHashedPassword(_nobody, _hash ??= hasher.HashPassword(_nobody, PasswordSuggestion.New()), password);
}
